import { expect, test } from '@playwright/test'
import { demoTopic } from './pages'
import { pageOf } from './people'

test('a post is valued by keyboard, and the focus stays where it was', async ({ browser }) => {
  const page = await pageOf(browser, 'yusuf')
  const { slug } = await demoTopic(page)
  await page.goto(`/t/${slug}`, { waitUntil: 'networkidle' })
  const value = page.getByRole('button', { name: /^Valuable/ }).first()
  const pressed = (await value.getAttribute('aria-pressed')) === 'true'
  await value.focus()
  await page.keyboard.press('Enter')
  await expect(value).toHaveAttribute('aria-pressed', String(!pressed))
  await expect(value).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(value).toHaveAttribute('aria-pressed', String(pressed))
  await expect(value).toBeFocused()
  await page.context().close()
})
