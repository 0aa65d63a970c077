import { describe, expect, it } from 'vitest'
import { readEnv } from './env'

const good = { DATABASE_URL: 'postgresql://localhost/parley', AUTH_SECRET: 'x'.repeat(32) }

describe('the environment', () => {
  it('has a default for everything but the database and the secret', () => {
    expect(readEnv(good)).toMatchObject({
      SITE_URL: 'http://localhost:3000',
      WORKER: 'on',
      DEMO: false,
      WRITE_LIMIT: 60,
      TRUST_PROXY: 0,
    })
  })

  it('says every problem in a line of its own', () => {
    const said = () =>
      readEnv({ DATABASE_URL: 'mysql://x', AUTH_SECRET: 'short', SITE_URL: 'example.org', SMTP_URL: 'mail' })
    for (const name of ['DATABASE_URL', 'AUTH_SECRET', 'SITE_URL', 'SMTP_URL'])
      expect(said).toThrow(new RegExp(`^The environment is not right:[^]*\\n  ${name}: .+`))
  })

  it('takes an empty value for one that is not set', () => {
    expect(readEnv({ ...good, SMTP_URL: '', SITE_URL: '' }).SMTP_URL).toBeUndefined()
  })
})
