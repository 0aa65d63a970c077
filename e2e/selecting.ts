import { expect, type Locator, type Page } from '@playwright/test'

/** Who has been here before finds the article folded. */
export async function unfold(page: Page): Promise<void> {
  const fold = page.getByText('Read the article again')
  if (await fold.count()) await fold.click()
}

/** What can be done with the words that are selected. */
export const passageMenu = (page: Page): Locator => page.getByRole('toolbar', { name: 'This passage' })

/** Selects words of the article, which stand within one run of text, as dragging a handle does: bit by bit. */
export async function select(page: Page, words: string): Promise<void> {
  // Nobody hears of a selection before the page's script is there.
  await expect(async () => {
    await page.evaluate((wanted) => {
      getSelection()?.removeAllRanges()
      for (const block of document.querySelectorAll('[data-block]')) {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.textContent?.indexOf(wanted) ?? -1
          if (at < 0 || node.parentElement?.closest('[data-count]')) continue
          node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
          for (const end of [1, Math.ceil(wanted.length / 2), wanted.length])
            getSelection()?.setBaseAndExtent(node, at, node, at + end)
          return
        }
      }
    }, words)
    await expect(passageMenu(page)).toBeVisible({ timeout: 1000 })
  }).toPass()
}

/** Where words of the article stand in the window, once they are scrolled to its middle. */
export async function placeOf(page: Page, words: string): Promise<{ from: Point; to: Point }> {
  await select(page, words)
  const lines = await page.evaluate(() => {
    const rects = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])]
    getSelection()?.removeAllRanges()
    return rects.map(({ left, right, top, height }) => ({ left, right, middle: top + height / 2 }))
  })
  await expect(passageMenu(page)).toBeHidden()
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) throw new Error(`nowhere: ${words}`)
  return { from: { x: first.left + 1, y: first.middle }, to: { x: last.right - 1, y: last.middle } }
}

export type Point = { x: number; y: number }
