import { expect, test, vi } from 'vitest'
import { newId } from '@/lib/kernel/id'
import { visitor } from '@/lib/kernel/viewer'
import { spend } from './write-limit'

vi.hoisted(() => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgresql://localhost/not-needed',
    AUTH_SECRET: 'a secret for tests, at least 32 characters',
    WRITE_LIMIT: '3',
  })
})

test('who writes more often than the site allows in a minute is told how long to wait; others go on', async () => {
  const [busy, calm] = [
    { ...visitor(), id: newId() },
    { ...visitor(), id: newId() },
  ] as never[]
  for (let n = 0; n < 3; n++) await spend(busy as never)
  const refused = await spend(busy as never).catch((refusal) => refusal)
  expect(refused).toMatchObject({ reason: 'too-many' })
  expect(refused.details.values.seconds).toBeGreaterThan(0)
  expect(refused.details.values.seconds).toBeLessThanOrEqual(60)
  await expect(spend(calm as never)).resolves.toBeUndefined()
})
