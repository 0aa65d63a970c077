import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { allPaths, isWalkedElsewhere, pagesOf, roles } from './pages'
import { signIn } from './people'
import { pagePatterns } from './routes'

// It says itself what is wrong and where; a trace of so many pages takes longer than the walk.
test.use({ trace: 'off' })

const tags = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']

test('no page is forgotten', () => {
  const paths = allPaths().map((path) => path.split('?')[0] ?? '')
  const walked = (pattern: string) => {
    const like = new RegExp(`^${pattern.replace(/\[\w+\]/g, '[^/]+')}$`)
    return paths.some((path) => like.test(path))
  }
  expect(pagePatterns().filter((pattern) => !walked(pattern) && !isWalkedElsewhere(pattern))).toEqual([])
})

for (const role of roles)
  for (const width of [390, 1280])
    test(`axe finds nothing serious on the pages of a ${role} at ${width} px, light and dark`, async ({ browser }) => {
      test.setTimeout(480_000)
      const context = await browser.newContext({ viewport: { width, height: 900 } })
      const page = await context.newPage()
      const problems = watchContentPolicy(page)
      if (role !== 'visitor') await signIn(page, role)
      for (const path of await pagesOf(page, role)) {
        await page.emulateMedia({ colorScheme: 'light' })
        const response = await page.goto(path)
        const say = (problem: string) => problems.push(`${path}: ${problem}`)
        if (response?.status() !== (path.includes('no-such') ? 404 : 200)) say(`status ${response?.status()}`)
        for (const wrong of wrongHeaders(response?.headers() ?? {})) say(wrong)
        for (const found of await serious(new AxeBuilder({ page }).withTags(tags))) say(found)
        await page.emulateMedia({ colorScheme: 'dark' })
        for (const found of await serious(new AxeBuilder({ page }).withRules(['color-contrast']))) say(`dark ${found}`)
        if ((await page.locator('h1').count()) !== 1) say('not one h1')
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        )
        if (over > 0) say(`${over} px run off the screen`)
      }
      expect(problems).toEqual([])
      await context.close()
    })

async function serious(axe: AxeBuilder): Promise<string[]> {
  // There are no frames on these pages, so it need not open a page of its own to put their findings together.
  const { violations } = await axe.setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id} at ${nodes
          .map((node) => node.target.join(' '))
          .slice(0, 4)
          .join(' · ')}`,
    )
}

/** What the browser refused by the content policy, and scripts that threw. */
function watchContentPolicy(page: Page): string[] {
  const problems: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) problems.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`))
  return problems
}

function wrongHeaders(headers: Record<string, string>): string[] {
  const policy = headers['content-security-policy'] ?? ''
  const wrong: string[] = []
  if (!/script-src 'self' '(nonce-|sha256-)/.test(policy) || /unsafe/.test(policy)) wrong.push(`policy ${policy}`)
  if (headers['x-content-type-options'] !== 'nosniff') wrong.push('x-content-type-options')
  if (headers['x-frame-options'] !== 'DENY') wrong.push('x-frame-options')
  if (headers['referrer-policy'] !== 'strict-origin-when-cross-origin') wrong.push('referrer-policy')
  return wrong
}
