import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { pagesOf, roles } from './pages'
import { signIn } from './people'

const looks = [
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const

for (const role of roles)
  for (const { width, colorScheme } of looks)
    test(`axe finds nothing serious on a ${role}'s pages, ${width} px, ${colorScheme}`, async ({ browser }) => {
      test.setTimeout(180_000)
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
      const page = await context.newPage()
      const violations = await watchContentPolicy(page)
      if (role !== 'visitor') await signIn(page, role)
      for (const path of await pagesOf(page, role)) {
        const response = await page.goto(path)
        expect(response?.status(), path).toBe(path === '/no-such-page' ? 404 : 200)
        await expectHeaders(path, response?.headers() ?? {})
        const { violations: found } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
          .analyze()
        const serious = found.filter(({ impact }) => impact === 'serious' || impact === 'critical')
        expect(serious.map(({ id, nodes }) => `${path} ${id}: ${nodes.map((n) => n.target).join(' · ')}`)).toEqual([])
        expect(await page.locator('h1').count(), `${path}: one h1`).toBe(1)
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect(overflow, `${path}: nothing runs off a ${width} px screen`).toBeLessThanOrEqual(0)
      }
      expect(violations, 'nothing violates the content policy').toEqual([])
      await context.close()
    })

async function watchContentPolicy(page: Page): Promise<string[]> {
  const violations: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) violations.push(`${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => violations.push(`${page.url()}: ${error.message}`))
  return violations
}

async function expectHeaders(path: string, headers: Record<string, string>) {
  const policy = headers['content-security-policy'] ?? ''
  expect(policy, path).toMatch(/script-src 'self' '(nonce-|sha256-)/)
  expect(policy, path).not.toMatch(/unsafe/)
  expect(headers['x-content-type-options'], path).toBe('nosniff')
  expect(headers['x-frame-options'], path).toBe('DENY')
  expect(headers['referrer-policy'], path).toBe('strict-origin-when-cross-origin')
}
