import { devices, expect, test } from '@playwright/test'
import { demoTopic } from './pages'
import { passageMenu, placeOf, select } from './selecting'

const words = 'It made them legible to one another'

test('by mouse: from the middle of a block, or from before it', async ({ page }) => {
  const { slug } = await demoTopic(page)
  await page.goto(`/t/${slug}`)
  const { from, to } = await placeOf(page, words)
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  const menu = passageMenu(page)
  const quote = menu.getByRole('link', { name: 'Quote in reply' })
  await expect(quote).toHaveAttribute('href', new RegExp(`exact=${words.replaceAll(' ', '\\+')}`))
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()

  // Three clicks take the whole block: the selection ends where the next one begins.
  await page.mouse.click(from.x, from.y, { clickCount: 3 })
  await expect(quote).toHaveAttribute('href', /exact=The\+Cold\+War\+was\+dangerous.*legible\+to\+one\+another\.&/)
  await page.evaluate(() => {
    const [heading, next] = [...document.querySelectorAll('[data-block]')].slice(1, 3)
    const range = document.createRange()
    range.setStart(heading as Element, heading?.childNodes.length ?? 0)
    range.setEnd(next?.firstChild as Node, 3)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
  })
  await expect(quote).toHaveAttribute('href', /exact=\w{1,3}&/)
})

test('by keyboard: shift and the arrows go on from a word', async ({ page }) => {
  const { slug } = await demoTopic(page)
  await page.goto(`/t/${slug}`)
  const { from } = await placeOf(page, 'None of this made')
  await page.mouse.dblclick(from.x, from.y)
  for (const _ of ' of') await page.keyboard.press('Shift+ArrowRight')
  await expect(passageMenu(page).getByRole('link', { name: 'Quote in reply' })).toHaveAttribute(
    'href',
    /exact=None\+of&/,
  )
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: /Answering this passage/ }).locator('blockquote')).toHaveText('None of')
})

test('by finger: the menu keeps clear of the handles, and a tap leaves the words selected', async ({ browser }) => {
  const phone = await browser.newContext({ ...devices['Pixel 7'], permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await phone.newPage()
  const { slug } = await demoTopic(page)
  await page.goto(`/t/${slug}`)
  await select(page, words)
  const menu = passageMenu(page)
  const under = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().bottom ?? 0)
  const box = await menu.boundingBox()
  expect(box?.y).toBeGreaterThanOrEqual(under + 24)
  for (const link of await menu.getByRole('link').all())
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44)

  await menu.getByRole('link', { name: 'Copy link to passage' }).tap()
  await expect(menu.getByRole('link', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(words)
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/\/versions\/1#p-\w+:~:text=It%20made%20them/)
  await menu.getByRole('link', { name: 'Quote in reply' }).tap()
  await expect(page.getByRole('region', { name: /Answering this passage/ }).locator('blockquote')).toHaveText(words)

  // What stands still at the foot of a phone does not cover it.
  await page.goto(`/t/${slug}`)
  await select(page, words)
  await page.evaluate(() => {
    const { bottom } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? { bottom: 0 }
    scrollBy({ top: bottom - innerHeight + 90, behavior: 'instant' })
    document.dispatchEvent(new Event('selectionchange'))
  })
  const dock = page.getByRole('navigation', { name: 'On this page' })
  await expect(async () => {
    const [shown, foot] = [await menu.boundingBox(), await dock.boundingBox()]
    expect((shown?.y ?? 0) + (shown?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0)
  }).toPass({ timeout: 5000 })
  await phone.close()
})
