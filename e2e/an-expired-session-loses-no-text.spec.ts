import { expect, test } from '@playwright/test'
import { demoPassword } from '../prisma/seed/people'
import { demoTopic } from './pages'
import { pageOf, signInWith } from './people'

test('somebody signed out while writing signs in beside the text and posts it', async ({ browser }) => {
  const page = await pageOf(browser, null)
  await signInWith(page, 'olena@parley.example', demoPassword)
  const { slug } = await demoTopic(page)
  const words = `I had been writing this for an hour, ${Date.now()}.`
  await page.goto(`/t/${slug}`)
  const composer = page.getByRole('region', { name: /^To everybody/ })
  await composer.getByLabel('Your reply').fill(words)
  await page.context().clearCookies()
  await composer.getByRole('button', { name: 'Post reply' }).click()
  await expect(composer.getByText('You have been signed out. Your text is still here.')).toBeVisible()
  await expect(composer.getByLabel('Your reply')).toHaveValue(words)

  await composer.getByLabel('E-mail address').fill('olena@parley.example')
  await composer.getByLabel('Password').fill('not the password')
  await composer.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(composer.getByText('do not fit together')).toBeVisible()
  await expect(composer.getByLabel('Your reply')).toHaveValue(words)
  await composer.getByLabel('E-mail address').fill('olena@parley.example')
  await composer.getByLabel('Password').fill(demoPassword)
  await composer.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Olena Hrytsenko' })).toBeVisible()
  await expect(composer.getByLabel('Your reply')).toHaveValue(words)
  await composer.getByRole('button', { name: 'Post reply' }).click()
  await expect(page).toHaveURL(/#post-/)
  await expect(page.locator('[data-post]').filter({ hasText: words })).toHaveCount(1)
  await page.context().close()
})

test('without JavaScript: the text comes back, signing in happens in another tab', async ({ browser }) => {
  const page = await pageOf(browser, null, false)
  await signInWith(page, 'yusuf@parley.example', demoPassword)
  const { slug, post } = await demoTopic(page)
  const words = `No script kept this sentence, ${Date.now()}.`
  await page.goto(`/t/${slug}/posts/new?post=${post}`)
  await page.getByLabel('Your reply').fill(words)
  await page.context().clearCookies()
  await page.getByRole('button', { name: 'Post reply' }).click()
  await expect(page.getByText('You have been signed out. Your text is still here.')).toBeVisible()
  await expect(page.getByLabel('Your reply')).toHaveValue(words)
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Sign in in a new tab' }).click(),
  ])
  await signInWith(tab, 'yusuf@parley.example', demoPassword)
  await page.getByRole('button', { name: 'Post reply' }).click()
  await expect(page).toHaveURL(/#post-/)
  await expect(page.locator('[data-post]').filter({ hasText: words })).toHaveCount(1)
  await page.context().close()
})

test('a half-written reply is kept on the server and found on another device', async ({ browser }) => {
  const page = await pageOf(browser, 'kateryna')
  const { slug } = await demoTopic(page)
  const words = `To be continued elsewhere, ${Date.now()}`
  await page.goto(`/t/${slug}`)
  const composer = page.getByRole('region', { name: /^To everybody/ })
  const field = composer.getByLabel('Your reply')
  await field.pressSequentially(words)
  // What was typed before the page's script was there is saved with the next letter.
  await expect(async () => {
    const saved = await composer.getByText(/^Saved/).isVisible()
    if (!saved) await field.press('Space')
    await expect(composer.getByText(/^Saved/)).toBeVisible({ timeout: 4000 })
  }).toPass()
  const elsewhere = await pageOf(browser, 'kateryna', false)
  await elsewhere.goto(`/t/${slug}`)
  await expect(elsewhere.getByLabel('Your reply')).toHaveValue(new RegExp(`^${words}`))
  for (const each of [page, elsewhere]) await each.context().close()
})
