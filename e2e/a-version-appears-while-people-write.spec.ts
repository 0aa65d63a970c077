import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'

const quote = 'four metres of water were enough'
const article = (title: string) => `# ${title}

The old quay was built when ${quote} for every ship.

## What came later

Nobody asked the town for many years, and then everybody did at once.

Peace is a word that all sides use in their own way.
`

async function publish(editor: Page, title: string): Promise<string> {
  await editor.goto('/topics/new')
  await editor.getByLabel('Paste the article').fill(article(title))
  await editor.getByRole('button', { name: 'Read it' }).click()
  await editor.waitForURL('**/topics/drafts/*')
  await editor.getByRole('button', { name: 'Publish the topic' }).click()
  await editor.getByRole('link', { name: 'Not now, see the topic' }).click()
  await editor.waitForURL('**/t/*')
  return new URL(editor.url()).pathname.slice('/t/'.length)
}

async function edit(editor: Page, slug: string) {
  await editor.goto(`/topics/${slug}/versions/new`)
  await editor.getByRole('button', { name: 'Edit the newest version' }).click()
  await editor.waitForURL('**/topics/drafts/*')
}

const block = (editor: Page, words: string | RegExp) =>
  editor.getByLabel(/^Block \d+: Words$/).filter({ hasText: words })

async function change(editor: Page, from: string, to: string) {
  const field = block(editor, from)
  await field.fill((await field.inputValue()).replace(from, to))
}

async function shown(reader: Page, slug: string, number: number) {
  await expect(async () => {
    await reader.goto(`/t/${slug}`)
    await expect(reader.getByRole('link', { name: `Version ${number} of ${number}` })).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
}

for (const scripts of [true, false])
  test(`two editors at once lose nothing, ${scripts ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    test.slow()
    const [first, second] = [await pageOf(browser, 'editor', scripts), await pageOf(browser, 'editor', scripts)]
    const slug = await publish(first, `Two editors ${scripts ? 'meet' : 'write'} at the quay`)
    await edit(first, slug)
    await edit(second, slug)
    await change(first, 'Nobody asked the town', 'Nobody ever asked the town')
    await first.getByRole('button', { name: 'Publish version 2' }).click()
    await first.waitForURL(`**/t/${slug}/versions`)

    await change(second, 'in their own way', 'in a way of their own')
    await second.getByRole('button', { name: 'Publish version 2' }).click()
    await expect(second.getByText('Somebody else published version 2').first()).toBeVisible()
    const diff = second.getByRole('link', { name: 'See what changed in it' })
    if (scripts)
      await expect(block(second, 'in their own way').or(block(second, 'in a way of their own'))).toHaveCount(1)
    const address = (await diff.getAttribute('href')) ?? ''
    const reader = await pageOf(browser, null, scripts)
    await reader.goto(address)
    await expect(reader.locator('ins').filter({ hasText: 'ever' })).toBeVisible()

    await second.getByRole('button', { name: 'Go on from version 2' }).click()
    await expect(second.getByText('Saved.')).toBeVisible()
    await expect(block(second, 'in a way of their own')).toHaveCount(1)
    await expect(block(second, 'Nobody ever asked the town')).toHaveCount(1)
    await second.getByRole('button', { name: 'Publish version 3' }).click()
    await second.waitForURL(`**/t/${slug}/versions`)
    await shown(reader, slug, 3)
    await expect(reader.getByText('Nobody ever asked the town').first()).toBeVisible()
    await expect(reader.getByText('in a way of their own').first()).toBeVisible()
    for (const page of [first, second, reader]) await page.context().close()
  })

test('a version that appears while a reader writes takes their passage along, and leaves their text alone', async ({
  browser,
}) => {
  test.slow()
  const editor = await pageOf(browser, 'editor')
  const slug = await publish(editor, 'Somebody writes while the quay is rebuilt')
  const reader = await pageOf(browser, 'hannah')
  await reader.goto(`/t/${slug}`)
  const paragraph = reader.locator('[data-block]').filter({ hasText: quote })
  await paragraph.getByRole('link', { name: /^Answer this paragraph/ }).click()
  const composer = reader.getByRole('region', { name: /Answering this passage/ })
  await composer.getByLabel('Your reply').fill('Enough for whom, and who measured it')
  await expect(composer.getByText(/^Saved/)).toBeVisible()

  await edit(editor, slug)
  await change(editor, quote, 'five metres of water were enough')
  await editor.getByRole('radio', { name: /^clarification/ }).check()
  await editor.getByLabel('Note for readers').fill('It was five.')
  await editor.getByRole('button', { name: 'Publish version 2' }).click()
  await editor.waitForURL(`**/t/${slug}/versions`)
  await shown(editor, slug, 2)

  await expect(composer.getByLabel('Your reply')).toHaveValue('Enough for whom, and who measured it')
  await composer.getByLabel('Your reply').pressSequentially('?')
  await composer.getByRole('button', { name: 'Post reply' }).click()
  const post = reader.getByRole('article').filter({ hasText: 'Enough for whom, and who measured it?' }).last()
  await expect(post).toBeVisible()
  await expect(post.locator('blockquote')).toContainText(quote)
  await expect(async () => {
    await reader.goto(`/t/${slug}`)
    await expect(reader.locator('mark[data-answered]').filter({ hasText: 'five metres' })).toHaveCount(1, {
      timeout: 500,
    })
  }).toPass({ timeout: 20_000 })
  for (const page of [editor, reader]) await page.context().close()
})
