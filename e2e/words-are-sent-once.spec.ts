import { expect, type Page, test } from '@playwright/test'
import { demoTopic } from './pages'
import { pageOf } from './people'

const sentence = 'None of this made the two friends.'

/** The words of the article and of every post; who wrote them, and how long ago, may change meanwhile. */
const read = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('div[data-once], [data-once] .prose')].map((part) => part.textContent),
  )

for (const who of [null, 'grace'])
  test(`the words of a page are in it once, for ${who ? 'a member' : 'a visitor'}`, async ({ browser }) => {
    const page = await pageOf(browser, who)
    const { slug } = await demoTopic(page)
    const answer = await page.goto(`/t/${slug}`)
    expect((await answer?.text())?.split(sentence)).toHaveLength(2)
    await page.context().close()
  })

test('words stay when the browser has to make the page again', async ({ page }) => {
  const { slug } = await demoTopic(page)
  await page.goto(`/t/${slug}`)
  const before = await read(page)
  expect(before.length).toBeGreaterThan(40)

  // Something that an extension does: what React finds is not what was sent, so it makes all elements anew.
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      const main = document.querySelector('footer') && document.querySelector('main')
      if (!main) return
      observer.disconnect()
      main.prepend(Object.assign(document.createElement('div'), { id: 'foreign' }))
    }).observe(document, { childList: true, subtree: true })
  })
  const redone = page.waitForEvent('pageerror')
  await page.reload()
  expect((await redone).message).toContain('418')
  await expect(page.locator('#foreign')).toHaveCount(0)
  expect(await read(page)).toEqual(before)
})
