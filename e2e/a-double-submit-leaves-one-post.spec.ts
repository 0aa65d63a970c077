import { expect, test } from '@playwright/test'
import { demoTopic } from './pages'
import { pageOf } from './people'

test('a button pressed twice leaves one post', async ({ browser }) => {
  const page = await pageOf(browser, 'ravi')
  const { slug } = await demoTopic(page)
  const words = `Once is enough, ${Date.now()}.`
  await page.goto(`/t/${slug}`)
  const composer = page.getByRole('region', { name: /^To everybody/ })
  await composer.getByLabel('Your reply').fill(words)
  await composer.getByRole('button', { name: 'Post reply' }).dblclick()
  await expect(page).toHaveURL(/#post-/)
  await expect(page.getByRole('article').filter({ hasText: words })).toHaveCount(1)
  await expect(composer.getByLabel('Your reply')).toHaveValue('')
  await page.reload()
  await expect(page.locator('[data-post]').filter({ hasText: words })).toHaveCount(1)
  await expect(composer.getByLabel('Your reply')).toHaveValue('')
  await page.context().close()
})

test('without JavaScript: a form that is sent twice leads to the same post', async ({ browser }) => {
  const page = await pageOf(browser, 'grace', false)
  const { slug } = await demoTopic(page)
  const text = `Once is enough without scripts, ${Date.now()}.`
  await page.goto(`/t/${slug}/posts/new`)
  const hidden = await page.locator('#write-form input[type=hidden]').all()
  const fields = await Promise.all(
    hidden.map(async (field) => [await field.getAttribute('name'), await field.getAttribute('value')]),
  )
  const multipart = { ...Object.fromEntries(fields.map(([name, value]) => [name ?? '', value ?? ''])), text }
  const send = () => page.request.post(`/t/${slug}/posts/new`, { multipart, maxRedirects: 0 })
  const answers = [await send(), await send()]
  expect(answers.map((answer) => answer.status())).toEqual([303, 303])
  expect(answers[0]?.headers().location).toBe(answers[1]?.headers().location)
  await page.goto(`/t/${slug}?order=newest`)
  await expect(page.locator('[data-post]').filter({ hasText: text })).toHaveCount(1)
  await page.context().close()
})

test('ten parallel sendings of one form leave one post', async ({ browser }) => {
  const page = await pageOf(browser, 'daniel')
  const { slug } = await demoTopic(page)
  const text = `Ten hands, one sentence, ${Date.now()}.`
  const submitKey = `parallel-${Date.now()}`
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      page.request.post(`/api/v1/topics/${slug}/posts`, { data: { text, submitKey } }).then((answer) => answer.json()),
    ),
  )
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  await page.goto(`/t/${slug}?order=newest`)
  await expect(page.locator('[data-post]').filter({ hasText: text })).toHaveCount(1)
  await page.context().close()
})

test('Ctrl and Enter send what is written', async ({ browser }) => {
  const page = await pageOf(browser, 'daniel')
  const { slug } = await demoTopic(page)
  const text = `Sent without a mouse, ${Date.now()}.`
  await page.goto(`/t/${slug}/posts/new`)
  const field = page.getByLabel('Your reply')
  await field.fill(text)
  await field.press('Control+Enter')
  await expect(page.locator('[data-post]').filter({ hasText: text })).toBeVisible()
  await page.context().close()
})
