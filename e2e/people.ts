import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import { demoPassword, people } from '../prisma/seed/people'

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>

const known = new Map<string, Cookies>()

/** Signs somebody of the demo in (`admin`, `editor`, `moderator`, `mediator`, `member`, `new`, or a member's key). */
export async function signIn(page: Page, key: string): Promise<void> {
  await page.context().clearCookies()
  const cookies = known.get(key)
  if (cookies) {
    await page.context().addCookies(cookies)
    return
  }
  const person = people.find((p) => p.key === key)
  if (!person) throw new Error(`nobody is called ${key}`)
  await signInWith(page, person.email, demoPassword)
  known.set(key, await page.context().cookies())
}

/** Fills in the sign-in page and waits until it leads to `returnTo`. */
export async function signInWith(page: Page, email: string, password: string, returnTo = '/settings'): Promise<void> {
  await page.goto(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
  await page.getByLabel('E-mail address').first().fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL((url) => url.pathname + url.search === returnTo)
}

/** A page of somebody's own browser. Close its context when done. */
export async function pageOf(browser: Browser, key: string | null, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled })
  const page = await context.newPage()
  if (key) await signIn(page, key)
  return page
}

export type NewPerson = { name: string; email: string; password: string }

let made = 0

/** Somebody who is not there yet. */
export function somebodyNew(): NewPerson {
  made += 1
  const mark = `${Date.now().toString(36)}${made}`
  return { name: `Rosa ${mark}`, email: `rosa-${mark}@example.org`, password: 'seven grey herons wade' }
}

/** Joins by form, mail and confirmation; ends signed in at `returnTo`. */
export async function join(page: Page, person: NewPerson, returnTo = '/settings'): Promise<void> {
  await page.goto(`/register?returnTo=${encodeURIComponent(returnTo)}`)
  await page.getByLabel('Name').fill(person.name)
  await page.getByLabel('E-mail address').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Join', exact: true }).click()
  await page.waitForURL('**/check-mail')
  await openMailedLink(page, person.email)
  await page.getByRole('button', { name: 'Join as this person' }).click()
  await page.waitForURL((url) => url.pathname === returnTo)
}

/** Opens the link in the newest mail to this address. */
export async function openMailedLink(page: Page, email: string, subject?: string): Promise<void> {
  const mail = page.getByRole('article').filter({ hasText: email })
  const wanted = (subject ? mail.filter({ hasText: subject }) : mail).first()
  await expect(async () => {
    await page.goto('/mail')
    await expect(wanted).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 15_000 })
  await wanted.getByRole('link').first().click()
  await page.waitForURL(/token=|sign-in|register/)
}
