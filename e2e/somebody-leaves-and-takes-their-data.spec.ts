import { expect, test } from '@playwright/test'
import { join, somebodyNew } from './people'

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled })

    test('somebody downloads their data and leaves', async ({ page }) => {
      const person = somebodyNew()
      await join(page, person)
      const data = await (await page.request.get('/api/v1/account/export')).json()
      expect(data.account).toMatchObject({ email: person.email, name: person.name })
      expect(data.tables.Session).toHaveLength(1)
      const leave = page.getByRole('region', { name: 'Leave Parley' })
      await leave.getByLabel(/Type your name/).fill('Somebody else')
      await leave.getByLabel('Your password').fill(person.password)
      await leave.getByRole('button').click()
      await expect(leave.getByText('This is not your name')).toBeVisible()
      await leave.getByLabel(/Type your name/).fill(person.name)
      await leave.getByLabel('Your password').fill(person.password)
      await leave.getByRole('button').click()
      await expect(page.getByRole('heading', { name: 'Your account is erased' })).toBeVisible()
      expect((await page.context().cookies()).map((cookie) => cookie.name)).not.toContain('next-auth.session-token')
      expect((await page.goto(`/people/${encodeURIComponent(person.name)}`))?.status()).toBe(404)
      await page.goto('/sign-in')
      await page.getByLabel('E-mail address').first().fill(person.email)
      await page.getByLabel('Password').fill(person.password)
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      await expect(page.getByText('do not fit together')).toBeVisible()
    })
  })
}
