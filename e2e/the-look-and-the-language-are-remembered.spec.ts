import { expect, type Page, test } from '@playwright/test'
import { demoTopic } from './pages'
import { join, pageOf, signInWith, somebodyNew } from './people'

const paper = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
const [light, dark] = ['rgb(251, 250, 247)', 'rgb(21, 23, 26)']

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, colorScheme: 'light' })

    test('a visitor’s colours and language hold on static pages and on all others', async ({ page }) => {
      const { slug } = await demoTopic(page)
      await page.goto(`/t/${slug}`)
      await expect.poll(() => paper(page)).toBe(light)
      await page.getByRole('button', { name: 'Dark' }).click()
      await expect(page.getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true')
      await expect(page).toHaveURL(`/t/${slug}`)
      await expect.poll(() => paper(page)).toBe(dark)
      await page.getByRole('button', { name: 'Русский' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
      for (const path of ['/', `/t/${slug}`, '/log', '/sign-in', `/t/${slug}/polls`]) {
        await page.goto(path)
        await expect(page.locator('html'), path).toHaveAttribute('lang', 'ru')
        await expect.poll(() => paper(page), path).toBe(dark)
      }
      await page.getByRole('button', { name: 'Как в системе' }).click()
      await page.getByRole('button', { name: 'English' }).click()
      await expect(page.locator('html')).toHaveAttribute('lang', 'en')
      await expect.poll(() => paper(page)).toBe(light)
    })
  })

test('a browser that asks for Russian is answered in Russian', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'ru-RU' })
  const page = await context.newPage()
  for (const path of ['/', '/sign-in', '/no-such-page']) {
    await page.goto(path)
    await expect(page.locator('html'), path).toHaveAttribute('lang', 'ru')
  }
  await context.close()
})

test('what somebody chose holds where they sign in next', async ({ page, browser }) => {
  const person = somebodyNew()
  await join(page, person)
  await page.getByRole('button', { name: 'Русский' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  const elsewhere = await pageOf(browser, null)
  await signInWith(elsewhere, person.email, person.password)
  await expect(elsewhere.locator('html')).toHaveAttribute('lang', 'ru')
  await elsewhere.context().close()
})
