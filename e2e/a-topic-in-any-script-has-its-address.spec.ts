import { expect, test } from '@playwright/test'
import { pageOf } from './people'

const article = `# هل تصمد المحادثات بين العاصمتين؟

## كيف وصلنا إلى هنا

تعلمت حكومتان على مدى ثمانين عاما كيف تختلفان من دون كارثة.

## ماذا على الطاولة

يعمل المفاوضون على ثلاثة ملفات في وقت واحد.
`
const words = 'هل-تصمد-المحادثات-بين'

test('a topic in Arabic is known by its own letters, and everything under its address opens', async ({ browser }) => {
  test.slow()
  const editor = await pageOf(browser, 'editor')
  await editor.goto('/topics/new')
  await editor.getByLabel('Paste the article').fill(article)
  await editor.getByRole('button', { name: 'Read it' }).click()
  await editor.getByRole('button', { name: 'Publish the topic' }).click()
  await editor.waitForURL('**/polls/new?*')
  const slug = new URL(editor.url()).searchParams.get('topic') ?? ''
  expect(decodeURIComponent(slug)).toContain(words)
  await editor.getByRole('textbox', { name: 'Question' }).fill('هل ينبغي تخفيف العقوبات أم لا؟')
  await editor.getByRole('button', { name: 'Ask this question' }).click()
  await expect(editor.locator('#poll-stance')).toBeVisible()
  await editor.goto(`/polls/new?topic=${encodeURIComponent(slug)}`)
  await editor.getByRole('textbox', { name: 'Question' }).fill('من يبدأ أولا؟')
  await editor.getByLabel('Options, one a line').fill('الأولى\nالثانية')
  await editor.getByRole('button', { name: 'Make this poll' }).click()
  await editor.waitForURL(/\/polls\/%/)
  const poll = new URL(editor.url()).pathname.split('/').at(-1) ?? ''
  expect(decodeURIComponent(poll)).toBe('من-يبدأ-أولا')

  const [visitor, member] = [await pageOf(browser, null, false), await pageOf(browser, 'yusuf')]
  await visitor.goto(`/t/${decodeURIComponent(slug)}`)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(/هل تصمد/)
  await member.goto(`/t/${slug}`)
  await member.getByLabel('Your reply').first().fill('ملاحظة أولى عن الملفات الثلاثة.')
  await member.getByRole('button', { name: 'Post reply' }).first().click()
  await member.waitForURL(/post=/)
  const post = new URL(member.url()).searchParams.get('post')
  await visitor.goto(`/t/${slug}`)
  await expect(visitor.locator(`#post-${post}`)).toContainText('ملاحظة أولى')
  await visitor.goto(`/t/${slug.toLowerCase()}`)
  await expect(visitor.locator(`#post-${post}`)).toContainText('ملاحظة أولى')

  await member.goto(`/t/${slug}/polls/${poll}`)
  await member.getByRole('radio', { name: 'الأولى' }).check()
  await member.getByRole('button', { name: 'Cast this ballot' }).click()
  await expect(member.getByText('You: الأولى')).toBeVisible()
  await member.goto(`/t/${slug}/posts/${post}/edit`)
  await member.getByRole('textbox').fill('ملاحظة أولى، معدلة.')
  await member.getByRole('button', { name: 'Save the edit' }).click()
  await expect(member.locator(`#post-${post}`)).toContainText('معدلة')

  const under = ['/versions', '/versions/1', '/corrections', '/polls', '/polls/report', `/posts/${post}?branch=1`]
  for (const path of [...under, '/picture.png', `/polls/${poll}/picture.png`, `/polls/${poll}/results.csv`])
    expect((await member.request.get(`/t/${slug}${path}`)).status(), path).toBe(200)
  expect(await (await member.request.get(`/feeds/t/${slug}`)).text()).toContain(`/t/${slug}/posts/${post}`)
  expect((await member.request.get(`/api/v1/topics/${slug}/polls/${poll}`)).status()).toBe(200)
  expect(await (await member.request.get('/sitemap.xml')).text()).toContain(`/t/${slug}<`)
  expect((await member.request.get(`/topics/${slug}/versions/new`)).status()).toBe(404)
  expect((await editor.request.get(`/topics/${slug}/versions/new`)).status()).toBe(200)
  expect((await editor.request.get(`/polls/${slug}/${poll}`)).status()).toBe(200)
  for (const page of [editor, visitor, member]) await page.context().close()
})
