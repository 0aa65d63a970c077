import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'
import { passageMenu, select, unfold } from './selecting'

const article = (title: string) => `# ${title}

By Ana Ruiz and Bo Lind

Three things decide whether the harbour opens this year.

## What is on the table

Observers with drones would watch the line, and a monthly report would be public. That was agreed in annex B of the treaty.

- Costs
- Dates

## What the town thinks

Nobody asked the town for many years, and then everybody did at once.

Read more content
`
const quote = 'a monthly report would be public'

for (const scripts of [true, false])
  test(`an article is corrected and keeps its conversation, ${scripts ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.slow()
    const editor = await pageOf(browser, 'editor', scripts)
    const member = await pageOf(browser, scripts ? 'grace' : 'yusuf', scripts)
    const reply = scripts
      ? 'Who would read that report, and who would check it?'
      : 'A report that nobody checks is a press release.'
    const slug = await publish(editor, `Will the harbour open ${scripts ? 'soon' : 'at all'}?`)

    await member.goto(`/t/${slug}`)
    if (scripts) {
      await select(member, quote)
      await passageMenu(member).getByRole('link', { name: 'Quote in reply' }).click()
      await expect(member.locator('blockquote').filter({ hasText: quote }).first()).toBeVisible()
    } else await member.getByRole('link', { name: 'Answer this paragraph: Observers' }).first().click()
    await member.getByLabel('Your reply').first().fill(reply)
    await member.getByRole('button', { name: 'Post reply' }).first().click()
    await expect(member.getByText(reply).first()).toBeVisible()

    await suggest(member, slug, scripts)

    await editor.goto(`/topics/${slug}/versions/new`)
    await editor.getByRole('button', { name: 'Edit the newest version' }).click()
    const words = editor.getByLabel(/^Block \d+: Words$/).filter({ hasText: quote })
    await words.fill((await words.inputValue()).replace('would be public', 'will not be public'))
    await editor.getByRole('radio', { name: /^material/ }).check()
    await editor.getByRole('button', { name: 'Publish version 2' }).click()
    await expect(editor.getByText('Say what changed and why')).toBeVisible()
    await expect(words.or(editor.getByText('will not be public')).first()).toBeVisible()
    await editor.getByLabel('Note for readers').fill('The report is not public after all.')
    await editor.getByRole('checkbox', { name: /monthly report/ }).check()
    await editor.getByRole('button', { name: 'Publish version 2' }).click()
    await editor.waitForURL(`**/t/${slug}/versions`)

    await expect(async () => {
      await member.goto(`/t/${slug}`)
      await expect(member.getByRole('link', { name: 'Version 2 of 2' })).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 30_000 })
    await unfold(member)
    await expect(member.locator('mark[data-answered]').filter({ hasText: 'will not be public' }).first()).toBeVisible()
    await expect(member.getByText('written before the correction of').first()).toBeVisible()
    await expect(async () => {
      await member.goto('/notifications')
      await expect(member.getByText(/was corrected in a passage that you answered/).first()).toBeVisible({
        timeout: 1000,
      })
      await expect(member.getByText(/Your correction of .* was accepted/).first()).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 30_000 })

    const visitor = await pageOf(browser, null, scripts)
    await visitor.goto(`/t/${slug}/versions`)
    await expect(visitor.getByText('The report is not public after all.')).toBeVisible()
    await expect(visitor.getByText(/Suggested by (Grace|Yusuf)/)).toBeVisible()
    await visitor.getByRole('link', { name: 'What changed' }).click()
    await expect(visitor.locator('del').filter({ hasText: 'would' })).toBeVisible()
    await expect(visitor.locator('ins').filter({ hasText: 'not' })).toBeVisible()
    await visitor.goto(`/t/${slug}/versions/1`)
    await expect(visitor.getByText(quote).first()).toBeVisible()
    await visitor.goto(`/t/${slug}/corrections`)
    await expect(visitor.getByText('accepted in version 2').first()).toBeVisible()
    expect((await visitor.goto(`/t/${slug}/versions/3`))?.status()).toBe(404)
    expect((await member.goto('/topics/new'))?.status()).toBe(404)
    for (const page of [editor, member, visitor]) await page.context().close()
  })

for (const scripts of [true, false])
  test(`an editor has the source of an article watched, and stops it, ${scripts ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const editor = await pageOf(browser, 'editor', scripts)
    const slug = await publish(
      editor,
      `Who watches the harbour ${scripts ? 'now' : 'then'}?`,
      'https://source.example/a',
    )
    await editor.goto(`/t/${slug}/versions`)
    const watched = editor.getByText('The source is looked at every day')
    await expect(editor.getByText('The source is not looked at.')).toBeVisible()
    await editor.getByRole('button', { name: 'Watch the source' }).click()
    await expect(watched).toBeVisible()
    await editor.reload()
    await expect(watched).toBeVisible()
    await editor.getByRole('button', { name: 'Stop watching' }).click()
    await expect(editor.getByText('The source is not looked at.')).toBeVisible()

    const member = await pageOf(browser, 'grace', scripts)
    await member.goto(`/t/${slug}/versions`)
    await expect(member.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(member.getByRole('button', { name: 'Watch the source' })).toHaveCount(0)
    for (const page of [editor, member]) await page.context().close()
  })

async function publish(editor: Page, title: string, sourceUrl = ''): Promise<string> {
  await editor.goto('/topics/new')
  await editor.getByLabel('Paste the article').fill(' ')
  await editor.getByRole('button', { name: 'Read it' }).click()
  await expect(editor.getByText('There is no text in it.')).toBeVisible()
  await editor.getByLabel('Paste the article').fill(article(title))
  await editor.getByRole('button', { name: 'Read it' }).click()
  await editor.waitForURL('**/topics/drafts/*')
  await expect(editor.getByLabel('Title')).toHaveValue(title)
  await expect(editor.getByText('Read more content')).toBeVisible()
  await editor.getByLabel('Address of the source').fill(sourceUrl)
  await editor.getByRole('button', { name: 'Publish the topic' }).click()
  await editor.getByRole('link', { name: 'Not now, see the topic' }).click()
  await editor.waitForURL('**/t/*')
  await expect(editor.getByText('This topic has no main question yet.')).toBeVisible()
  await expect(editor.getByRole('heading', { level: 1, name: title })).toBeVisible()
  return new URL(editor.url()).pathname.slice('/t/'.length)
}

async function suggest(member: Page, slug: string, scripts: boolean) {
  if (scripts) {
    await member.goto(`/t/${slug}`)
    await unfold(member)
    await select(member, quote)
    // By keyboard: from the words Tab leads to what can be done with them.
    const menu = passageMenu(member)
    await member.keyboard.press('Tab')
    await expect(menu.getByRole('link', { name: 'Quote in reply' })).toBeFocused()
    await member.keyboard.press('Tab')
    await member.keyboard.press('Tab')
    const last = menu.getByRole('link', { name: 'Suggest a correction' })
    await expect(last).toBeFocused()
    // And on from it: the menu holds nobody.
    for (const _ of [1, 2]) await member.keyboard.press('Tab')
    expect(await menu.evaluate((all) => all.contains(document.activeElement))).toBe(false)
    for (const _ of [1, 2]) await member.keyboard.press('Shift+Tab')
    await expect(last).toBeFocused()
    await member.keyboard.press('Enter')
  } else {
    await member.goto(`/t/${slug}/corrections/new`)
    await member.getByRole('link', { name: /^Observers with drones/ }).click()
    await member.getByLabel('The words that are wrong').fill(quote)
  }
  await expect(member.getByLabel('The words that are wrong')).toHaveValue(quote)
  await member.getByLabel('What would be right').fill('a monthly report would be secret')
  await member.getByRole('button', { name: 'Suggest it' }).click()
  await expect(member.getByText('a monthly report would be secret')).toBeVisible()
}
