import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { withDatabase } from './database'
import { pageOf } from './people'

const rename = (from: string, to: string) => withDatabase((db) => db.query(`ALTER TABLE "${from}" RENAME TO "${to}"`))

for (const scripts of [true, false])
  test(`a page that fails says what to do, and is there again when the fault is gone, ${scripts ? 'with' : 'without'} JavaScript`, async ({
    browser,
  }) => {
    const page = await pageOf(browser, 'hannah', scripts)
    await rename('Notification', 'NotificationElsewhere')
    try {
      const answer = await page.goto('/notifications')
      expect(answer?.status()).toBe(500)
      await expect(page.getByRole('heading', { level: 1, name: 'Something went wrong on our side' })).toBeVisible()
      await expect(page.getByRole('link', { name: 'All topics' })).toBeVisible()
      // The same page either way; axe is a script.
      for (const colorScheme of scripts ? (['light', 'dark'] as const) : []) {
        await page.emulateMedia({ colorScheme })
        const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
        expect(violations.map(({ id }) => id)).toEqual([])
      }
    } finally {
      await rename('NotificationElsewhere', 'Notification')
    }
    await page.getByRole('link', { name: 'Try again' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Notices' })).toBeVisible()
    await page.context().close()
  })
