import { expect, test } from '@playwright/test'
import { demoTopic } from './pages'
import { pageOf } from './people'
import { openPoll } from './worlds'

for (const script of [true, false])
  test(`a ballot of too many choices says so beside them${script ? '' : ', without JavaScript'}`, async ({
    browser,
  }) => {
    const editor = await pageOf(browser, 'editor')
    const { slug: topic } = await demoTopic(editor)
    const wording = `Which files could wait, ${script ? 'for a year' : 'for ten years'}?`
    const { slug } = await openPoll(editor, { topic, kind: 'multiple', wording, policy: 'afterVoting' })
    const page = await pageOf(browser, 'hannah', script)
    await page.goto(`/t/${topic}/polls/${slug}`)
    await expect(page.getByText('When are you answering?')).toHaveCount(0)
    const cast = page.getByRole('button', { name: 'Cast this ballot' })
    await cast.click()
    await expect(page.getByText('Choose one of these.')).toBeVisible()
    for (const name of ['Ceasefire lines', 'Prisoners', 'Trade']) await page.getByRole('checkbox', { name }).check()
    await cast.click()
    await expect(page.getByText('Choose at most 2.')).toBeVisible()
    for (const name of ['Ceasefire lines', 'Prisoners', 'Trade'])
      await expect(page.getByRole('checkbox', { name })).toBeChecked()
    for (const name of ['Prisoners', 'Trade']) await page.getByRole('checkbox', { name }).setChecked(true)
    await page.getByRole('checkbox', { name: 'Ceasefire lines' }).setChecked(false)
    await cast.click()
    await expect(page.getByText('You: Prisoners, Trade')).toBeVisible()
    for (const each of [editor, page]) await each.context().close()
  })

test('a page opens where its address points, without gliding over the article', async ({ browser }) => {
  const page = await pageOf(browser, null, false)
  const { slug } = await demoTopic(page)
  await page.goto(`/t/${slug}#discussion`)
  const heading = page.locator('#discussion')
  const first = await heading.boundingBox()
  await page.waitForTimeout(400)
  expect(first?.y).toBeLessThan(400)
  expect(await heading.boundingBox()).toEqual(first)
  await page.context().close()
})
