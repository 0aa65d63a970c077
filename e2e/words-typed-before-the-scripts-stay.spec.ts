import { expect, type Page, test } from '@playwright/test'
import { demoTopic } from './pages'
import { pageOf } from './people'

/** Holds every script of the page back until it is let go. */
async function holdScripts(page: Page): Promise<() => void> {
  let go = () => {}
  const gone = new Promise<void>((resolve) => {
    go = resolve
  })
  await page.route('**/_next/static/**/*.js', async (route) => {
    await gone
    await route.continue()
  })
  return go
}

test('what is typed into an edit before the scripts arrive is kept, saved and sent', async ({ browser }) => {
  const page = await pageOf(browser, 'anneli')
  const { slug } = await demoTopic(page)
  const mark = `early${Date.now()}`
  await page.goto(`/t/${slug}/posts/new`)
  await page.getByLabel('Your reply').fill(`The harbour ${mark} opened in spring.`)
  await page.getByRole('button', { name: 'Post reply' }).click()
  const post = page.getByRole('article').filter({ hasText: mark }).last()
  await post.getByLabel('More', { exact: true }).click()
  const address = await post.getByRole('link', { name: 'Edit', exact: true }).getAttribute('href')

  const letGo = await holdScripts(page)
  await page.goto(address ?? '', { waitUntil: 'commit' })
  const field = page.getByLabel('The text of your post')
  await field.fill(`The harbour ${mark} opened in autumn`)
  letGo()
  await expect(page.getByRole('toolbar')).toBeVisible()
  await expect(field).toHaveValue(`The harbour ${mark} opened in autumn`)
  await field.pressSequentially(', late.')
  await expect(field).toHaveValue(`The harbour ${mark} opened in autumn, late.`)
  await expect(page.getByText(/^Saved/)).toBeVisible()
  await page.getByRole('button', { name: 'Save the edit' }).click()
  await expect(post).toContainText(`The harbour ${mark} opened in autumn, late.`)
  await expect(post).not.toContainText('spring')
  await page.context().close()
})

test('words selected before the scripts arrive are still selected after', async ({ browser }) => {
  const page = await pageOf(browser, 'editor')
  await page.goto('/topics/new')
  await page
    .getByLabel('Paste the article')
    .fill('The quay at night\n\nThe old quay was built when nobody in the town asked.')
  await page.getByRole('button', { name: 'Read it' }).click()
  await page.waitForURL('**/topics/drafts/*')

  const letGo = await holdScripts(page)
  await page.goto(page.url(), { waitUntil: 'commit' })
  const block = page.getByLabel('Block 1: Words')
  await block.evaluate((field: HTMLTextAreaElement) => {
    field.focus()
    field.select()
  })
  letGo()
  await page.waitForLoadState('networkidle')
  await page.keyboard.insertText('Nobody asked.')
  await expect(block).toHaveValue('Nobody asked.')
  await page.getByRole('button', { name: 'Throw the draft away' }).click()
  await page.context().close()
})
