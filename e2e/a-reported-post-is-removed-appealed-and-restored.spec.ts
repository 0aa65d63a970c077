import { expect, type Page, test } from '@playwright/test'
import { demoTopic } from './pages'
import { pageOf } from './people'

for (const scripts of [true, false])
  test(`a reported post is removed, appealed and restored, ${scripts ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const author = await pageOf(browser, scripts ? 'grace' : 'luc', scripts)
    const reader = await pageOf(browser, 'yusuf', scripts)
    const moderator = await pageOf(browser, 'moderator', scripts)
    const admin = await pageOf(browser, 'admin', scripts)
    const words = `They never read the article ${scripts ? 'at all' : 'whole'}, it seems to me.`
    const { slug, post } = await say(author, words)

    await reader.goto(`/t/${slug}/posts/${post}/report`)
    await reader.getByLabel('Abuse or insults').check()
    await reader.getByLabel('Anything that helps').fill('About people, not about the text.')
    await reader.getByRole('button', { name: 'Report', exact: true }).click()
    await expect(reader.getByText('A moderator will look at it')).toBeVisible()
    await reader.getByRole('button', { name: 'Report', exact: true }).click()
    await expect(reader.getByText(/reported this already|Choose one/)).toBeVisible()

    await moderator.goto('/review')
    await moderator.getByRole('link', { name: words }).click()
    await expect(moderator.getByText('About people, not about the text.')).toBeVisible()
    await moderator.getByLabel('Remove').check()
    await expect(moderator.getByText('was removed').first()).toBeVisible()
    await moderator.getByLabel('Ground').selectOption({ index: 2 })
    await moderator.getByLabel('Why, in words its author will read').fill(`It says: ${words}`)
    await moderator.getByRole('button', { name: 'Decide', exact: true }).click()
    await expect(moderator.getByText('This repeats words of the post')).toBeVisible()
    await moderator.getByLabel('Remove').check()
    await moderator
      .getByLabel('Why, in words its author will read')
      .fill('It guesses at other people instead of arguing.')
    await moderator.getByRole('button', { name: 'Decide', exact: true }).click()
    await expect(moderator.getByText('Decided. The author has been told.')).toBeVisible()

    await reader.goto(`/t/${slug}/posts/${post}`)
    await expect(reader.getByText(words)).toHaveCount(0)
    await reader.goto('/log')
    const line = reader.getByRole('listitem').filter({ hasText: 'It guesses at other people' }).first()
    await expect(line).toContainText('Post removed')
    expect(await reader.content()).not.toContain(words)

    await notice(author, /was removed/)
    await expect(author.getByText(words)).toBeVisible()
    await expect(author.getByText('It guesses at other people instead of arguing.')).toBeVisible()
    await author.getByLabel('What should they know?').fill('It was about the table, not about anybody.')
    await author.getByRole('button', { name: 'Ask for another look' }).click()
    await expect(author.getByText('Somebody else will answer')).toBeVisible()

    await moderator.goto('/review')
    await moderator.getByRole('link', { name: words }).click()
    await expect(moderator.getByText('You decided first, so somebody else answers this.')).toBeVisible()
    await admin.goto('/review')
    await admin.getByRole('link', { name: words }).click()
    await admin.getByLabel('Reverse it').check()
    await admin.getByLabel('Why, in words its author will read').fill('It is about the article after all.')
    await admin.getByRole('button', { name: 'Answer the appeal' }).click()
    await admin.waitForURL('**/review')

    await reader.goto(`/t/${slug}/posts/${post}`)
    await expect(reader.getByText(words).first()).toBeVisible()
    for (const page of [author, reader, moderator, admin]) await page.context().close()
  })

test('a member gets a 404 on everything of the queue', async ({ browser }) => {
  const member = await pageOf(browser, 'member')
  const none = '00000000-0000-7000-8000-000000000000'
  for (const path of [
    '/review',
    `/review/${none}/${none}`,
    '/words',
    '/api/v1/review',
    `/api/v1/review/${none}/${none}`,
  ])
    expect((await member.request.get(path)).status(), path).toBe(404)
  await member.context().close()
})

test('the queue is worked by keyboard', async ({ browser }) => {
  const { post } = await say(await pageOf(browser, 'grace'), 'A sentence for the keyboard.')
  const reader = await pageOf(browser, 'yusuf')
  const { slug } = await demoTopic(reader)
  await reader.goto(`/t/${slug}/posts/${post}/report`)
  await reader.getByLabel('Off topic').check()
  await reader.getByRole('button', { name: 'Report', exact: true }).click()
  await expect(reader.getByText('A moderator will look at it')).toBeVisible()
  const moderator = await pageOf(browser, 'moderator')
  await moderator.goto('/review')
  await moderator.getByRole('link', { name: 'A sentence for the keyboard.' }).click()
  await expect(moderator.getByRole('heading', { name: 'Decide' })).toBeVisible()
  const before = moderator.url()
  // A key means nothing until the page's script is there: press again until it does.
  await expect(async () => {
    await moderator.keyboard.press('a')
    await expect(moderator.getByLabel('Keep as it is')).toBeChecked({ timeout: 500 })
  }).toPass()
  await moderator.getByRole('button', { name: 'Decide', exact: true }).click()
  await moderator.waitForURL(/decided=/)
  await expect(moderator.getByText('Decided. The author has been told.')).toBeVisible()
  await moderator.keyboard.press('u')
  await moderator.waitForURL(before)
  for (const page of [reader, moderator]) await page.context().close()
})

/** Posts to the topic as a whole; answers where it is. */
async function say(page: Page, text: string): Promise<{ slug: string; post: string }> {
  const { slug } = await demoTopic(page)
  const answer = await page.request.post(`/api/v1/topics/${slug}/posts`, {
    data: { text, submitKey: `${text.length}-${Date.now()}` },
  })
  expect(answer.status(), await answer.text()).toBe(201)
  return { slug, post: (await answer.json()).id }
}

/** Opens the newest notice that says so; it is written by a job a moment later. */
async function notice(page: Page, words: RegExp): Promise<void> {
  await expect(async () => {
    await page.goto('/notifications')
    await expect(page.getByRole('link', { name: words }).first()).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 20_000 })
  await page.getByRole('link', { name: words }).first().click()
}
