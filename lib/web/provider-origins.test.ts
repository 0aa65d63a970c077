import { expect, test } from 'vitest'
import { policy } from './content-policy.mjs'
import { providerOrigins } from './provider-origins'

test('forms lead to this site and to the providers that are set up, nowhere else', () => {
  expect(providerOrigins({})).toEqual([])
  const env = { GITHUB_ID: 'x', OIDC_ID: 'y', OIDC_ISSUER: 'https://login.example/realms/a' }
  expect(policy("'self'", { forms: providerOrigins(env) })).toContain(
    "form-action 'self' https://github.com https://login.example;",
  )
  expect(policy("'self'")).toContain("form-action 'self';")
})
