import { expect, type Page, test } from '@playwright/test'
import { pageOf } from './people'

const article = (title: string) => `# ${title}

## What it costs

A bridge of two lanes costs more than the ferry does in thirty years.

## Who would cross

Mostly those who take the ferry now.
`

for (const scripts of [true, false])
  test(`a new topic gets its question, and a section one of its own, ${scripts ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    test.slow()
    const editor = await pageOf(browser, 'editor', scripts)
    const member = await pageOf(browser, scripts ? 'grace' : 'yusuf', scripts)
    const title = `A bridge to the island, ${scripts ? 'soon' : 'later'}`
    const slug = await publish(editor, title)
    await checkedQuestion(editor)
    await sectionPoll(editor, slug)

    await member.goto(`/t/${slug}`)
    const stance = member.locator('#poll-stance')
    await stance.getByRole('radio', { name: 'Support', exact: true }).check()
    await stance.getByRole('button', { name: 'Take this stance' }).click()
    await expect(stance.getByRole('heading', { name: 'Where opinion stands' })).toBeVisible()
    const section = member.getByRole('region', { name: 'What it costs' })
    const card = section.getByRole('region', { name: 'Who should pay for the bridge?' })
    await expect(card.getByRole('heading', { name: 'Where opinion stands' })).toHaveCount(0)
    await card.getByRole('radio', { name: 'Those who cross' }).check()
    await card.getByRole('button', { name: 'Cast this ballot' }).click()
    await expect(card.getByText('You: Those who cross')).toBeVisible()
    await expect(card.getByRole('heading', { name: 'Where opinion stands' })).toBeVisible()

    await stance.getByRole('link', { name: 'Say why in the discussion' }).click()
    await expect(member.getByRole('checkbox', { name: 'Show my stance beside it' })).toBeChecked()
    const reason = `It pays for itself, ${scripts ? 'I think' : 'I hope'}.`
    await member.getByLabel('Your reply').first().fill(reason)
    await member.getByRole('button', { name: 'Post reply' }).first().click()
    const post = member.getByRole('article').filter({ hasText: reason }).last()
    await expect(post.getByText('supports', { exact: true })).toBeVisible()

    const visitor = await pageOf(browser, null, scripts)
    await visitor.goto(`/t/${slug}`)
    const inPlace = visitor
      .getByRole('region', { name: 'What it costs' })
      .getByRole('region', { name: 'Who should pay for the bridge?' })
    await expect(inPlace.getByRole('link', { name: 'Sign in to take a stance' })).toBeVisible()
    await expect(visitor.getByText('Where opinion stands')).toHaveCount(0)
    for (const page of [editor, member, visitor]) await page.context().close()
  })

async function publish(editor: Page, title: string): Promise<string> {
  await editor.goto('/topics/new')
  await editor.getByLabel('Paste the article').fill(article(title))
  await editor.getByRole('button', { name: 'Read it' }).click()
  await editor.getByRole('button', { name: 'Publish the topic' }).click()
  await editor.waitForURL('**/polls/new?*')
  await expect(editor.getByRole('heading', { level: 1, name: 'The topic’s main question' })).toBeVisible()
  return new URL(editor.url()).searchParams.get('topic') ?? ''
}

/** A loaded question is pointed out before anybody can answer it; the better one is asked at once. */
async function checkedQuestion(editor: Page) {
  await editor.getByRole('textbox', { name: 'Question' }).fill('Should the reckless bridge be built or not?')
  await editor.getByRole('checkbox', { name: /guess what share/ }).check()
  await editor.getByRole('button', { name: 'Ask this question' }).click()
  await expect(editor.getByText('A loaded word: “reckless”')).toBeVisible()
  await expect(editor.getByRole('textbox', { name: 'Question' })).toHaveValue(
    'Should the reckless bridge be built or not?',
  )
  await expect(editor.getByRole('checkbox', { name: /guess what share/ })).toBeChecked()
  await editor.getByRole('checkbox', { name: /guess what share/ }).uncheck()
  await editor.getByRole('textbox', { name: 'Question' }).fill('Should the bridge be built?')
  await editor.getByRole('button', { name: 'Ask this question' }).click()
  await editor.waitForURL('**/t/*')
  await expect(editor.locator('#poll-stance')).toContainText('Should the bridge be built?')
}

async function sectionPoll(editor: Page, slug: string) {
  await editor.goto(`/polls/new?topic=${slug}`)
  await editor.getByRole('textbox', { name: 'Question' }).fill('Who should pay for the bridge?')
  await editor.getByLabel('Options, one a line').fill('Those who cross\nEverybody\nThe island')
  await editor.getByLabel('Attach to a section').selectOption({ label: 'What it costs' })
  await editor.getByRole('button', { name: 'Make this poll' }).click()
  await editor.waitForURL(`**/polls/${slug}/who-should-pay*`)
}
