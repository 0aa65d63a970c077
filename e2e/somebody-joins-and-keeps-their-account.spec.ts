import { expect, test } from '@playwright/test'
import { demoPassword } from '../prisma/seed/people'
import { join, openMailedLink, pageOf, signInWith, somebodyNew } from './people'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('somebody joins, confirms the address, signs out and in again', async ({ page }) => {
      const person = somebodyNew()
      await join(page, person)
      await expect(page.getByText(person.email)).toBeVisible()
      const cookies = await page.context().cookies()
      expect(cookies.map((cookie) => cookie.name)).toContain('next-auth.session-token')
      for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
      await page.getByRole('button', { name: 'Sign out here' }).click()
      await page.waitForURL('/')
      await page.goto('/settings')
      await expect(page).toHaveURL('/sign-in?returnTo=%2Fsettings')
      await signInWith(page, person.email, person.password)
    })

    test('a weak password and a taken name are refused beside their fields, and what was typed stays', async ({
      page,
    }) => {
      await page.goto('/register')
      await page.getByLabel('Name').fill('ADA NOVAK')
      await page.getByLabel('E-mail address').fill('ada@example.org')
      await page.getByLabel('Password').fill('password123')
      await page.getByRole('button', { name: 'Join', exact: true }).click()
      await expect(page.getByText('is taken')).toBeVisible()
      await page.getByLabel('Name').fill('Somebody Unheard')
      await page.getByLabel('Password').fill('password123')
      await page.getByRole('button', { name: 'Join', exact: true }).click()
      await expect(page.getByText('on lists of leaked ones')).toBeVisible()
      await expect(page.getByLabel('Name')).toHaveValue('Somebody Unheard')
      await expect(page.getByLabel('E-mail address')).toHaveValue('ada@example.org')
      await expect(page.getByLabel('Password')).toHaveValue('')
    })

    test('registering a known address looks like any other', async ({ page }) => {
      await page.goto('/register')
      await page.getByLabel('Name').fill(somebodyNew().name)
      await page.getByLabel('E-mail address').fill('member@parley.example')
      await page.getByLabel('Password').fill('seven grey herons wade')
      await page.getByRole('button', { name: 'Join', exact: true }).click()
      await page.waitForURL('**/check-mail')
      await openMailedLink(page, 'member@parley.example', 'You already have an account')
      await expect(page).toHaveURL(/sign-in/)
    })

    test('a mailed link signs in after its button is pressed, once', async ({ page }) => {
      await page.goto('/sign-in?returnTo=/settings')
      await page.getByLabel('E-mail address').nth(1).fill('ravi@parley.example')
      await page.getByRole('button', { name: 'Mail me a link' }).click()
      await page.waitForURL('**/check-mail')
      await openMailedLink(page, 'ravi@parley.example', 'Your sign-in link')
      const link = page.url()
      await page.reload() // what a mail scanner does
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await page.waitForURL('**/settings')
      await page.goto(link)
      await expect(page.getByRole('heading', { name: 'This link does not work any more' })).toBeVisible()
    })

    test('a password is changed, and other devices have to sign in again', async ({ page, browser }) => {
      const person = somebodyNew()
      await join(page, person)
      const other = await pageOf(browser, null)
      await signInWith(other, person.email, person.password)
      const better = 'nine red kites circle'
      await page.getByLabel('Current password').fill('not this one')
      await page.getByLabel('New password').fill(better)
      await page.getByRole('button', { name: 'Change password' }).click()
      await expect(page.getByLabel('Current password')).toHaveAttribute('aria-invalid', 'true')
      await page.getByLabel('Current password').fill(person.password)
      await page.getByLabel('New password').fill(better)
      await page.getByRole('button', { name: 'Change password' }).click()
      await expect(page.getByText('every other device is signed out')).toBeVisible()
      await other.goto('/settings')
      await expect(other).toHaveURL(/sign-in/)
      await signInWith(other, person.email, better)
      await other.context().close()
    })

    test('a forgotten password is asked for in the same words, known address or not', async ({ page }) => {
      const answers: string[] = []
      for (const email of ['hannah@parley.example', `nobody-${Date.now()}@parley.example`]) {
        await page.goto('/forgot-password')
        await page.getByLabel('E-mail address').fill(email)
        await page.locator('main form button[type=submit]').click()
        await page.waitForURL('**/check-mail')
        answers.push((await page.locator('main').textContent()) ?? '')
      }
      expect(answers[0]).toBe(answers[1])
    })

    test('a session that is ended elsewhere is over at once', async ({ page, browser }) => {
      const person = somebodyNew()
      await join(page, person)
      const other = await pageOf(browser, null)
      await signInWith(other, person.email, person.password)
      await page.reload()
      await page.getByRole('button', { name: 'End', exact: true }).click()
      await expect(page.getByText('That session has ended.')).toBeVisible()
      await other.goto('/settings')
      await expect(other).toHaveURL(/sign-in/)
      await other.context().close()
    })
  })
}

test('ways to sign in that are not configured are not offered', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: /GitHub|Google|Single sign-on/ })).toHaveCount(0)
  expect(await (await page.request.get('/api/auth/providers')).json()).toEqual({})
})

test('the way back never leaves the site', async ({ page }) => {
  await page.goto('/sign-in?returnTo=//evil.example/')
  await page.getByLabel('E-mail address').first().fill('wes@parley.example')
  await page.getByLabel('Password').fill(demoPassword)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.waitForURL('/')
})

test('a member finds no staff pages, an admin gives a role that holds from the next request on', async ({
  browser,
}) => {
  const [member, admin] = [await pageOf(browser, 'grace'), await pageOf(browser, 'admin')]
  expect((await member.goto('/people'))?.status()).toBe(404)
  await admin.goto('/people?search=grace')
  await admin.getByRole('link', { name: 'Grace Mbeki' }).click()
  await admin.getByLabel('Admin').check()
  await admin.getByRole('button', { name: 'Save roles' }).click()
  await expect(admin.getByText('Saved.')).toBeVisible()
  expect((await member.goto('/people'))?.status()).toBe(200)
  await expect(admin.getByLabel('Admin')).toBeChecked()
  await admin.goto(admin.url().split('?')[0] ?? '')
  await expect(admin.getByText('Saved.')).toHaveCount(0)
  await admin.getByLabel('Admin').uncheck()
  await admin.getByRole('button', { name: 'Save roles' }).click()
  await expect(admin.getByText('Saved.')).toBeVisible()
  expect((await member.goto('/people'))?.status()).toBe(404)
})
