import { createHash, createSign, generateKeyPairSync, randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import NextAuth from 'next-auth'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createUser } from '@/lib/accounts/create-user.commands'
import { memberBySession } from '@/lib/accounts/queries'
import { disconnect, prisma } from '@/lib/db/client'
import { authOptions } from './auth'
import { askProvider, parsedCookie, recorder } from './provider-request'

// Before any import reads the environment.
const { server, issuer } = await vi.hoisted(async () => {
  const { createServer } = await import('node:http')
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  Object.assign(process.env, { OIDC_ISSUER: issuer, OIDC_ID: 'parley', OIDC_SECRET: 'secret' })
  return { server, issuer }
})

/** An OpenID Connect issuer of our own: everybody who asks is `person`. */
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const person = { sub: 'u1', name: 'Noor Haddad', email: 'Noor@Issuer.example', email_verified: true }
const asked = new Map<string, { nonce: string; challenge: string }>()

const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function idToken(nonce: string) {
  const now = Math.floor(Date.now() / 1000)
  const body = `${b64({ alg: 'RS256', kid: 'k' })}.${b64({ ...person, iss: issuer, aud: 'parley', nonce, iat: now, exp: now + 60 })}`
  return `${body}.${createSign('RSA-SHA256').update(body).sign(privateKey, 'base64url')}`
}

const text = async (request: IncomingMessage) => Buffer.concat(await request.toArray()).toString()

beforeAll(() => {
  server.on('request', async (request, response) => {
    const say = (value: object, status = 200) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))
    }
    if (request.url?.startsWith('/.well-known'))
      return say({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        id_token_signing_alg_values_supported: ['RS256'],
        token_endpoint_auth_methods_supported: ['client_secret_basic'],
      })
    if (request.url === '/jwks')
      return say({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k', alg: 'RS256', use: 'sig' }] })
    const form = new URLSearchParams(await text(request))
    const known = asked.get(form.get('code') ?? '')
    const proof = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url')
    if (!known || proof !== known.challenge) return say({ error: 'invalid_grant' }, 400)
    asked.delete(form.get('code') ?? '')
    say({ access_token: 'a', token_type: 'Bearer', id_token: idToken(known.nonce) })
  })
})
afterAll(async () => {
  server.close()
  await disconnect()
})

/** Goes to the issuer and comes back; answers where the browser ends and with which cookies. */
async function roundTrip({ forget = false } = {}) {
  const leaving = await askProvider('oidc', '/t/peace', {})
  const page = new URL(leaving.url).searchParams
  const code = randomUUID()
  asked.set(code, { nonce: page.get('nonce') ?? '', challenge: page.get('code_challenge') ?? '' })
  const cookies = forget ? {} : Object.fromEntries(leaving.cookies.map(parsedCookie).map((c) => [c.name, c.value]))
  const back = recorder()
  const query = { nextauth: ['callback', 'oidc'], code, state: page.get('state') }
  await NextAuth({ method: 'GET', query, cookies, headers: {}, body: {} } as never, back as never, authOptions())
  const jar = new Map(back.cookies.map(parsedCookie).map((c) => [c.name, c.value]))
  return { url: back.url, token: jar.get('next-auth.session-token') }
}

test('somebody comes by a provider: state, PKCE and nonce go along, the session is like any other, its token is hashed', async () => {
  const first = await roundTrip()
  expect(first.url).toMatch(/\/t\/peace$/)
  const member = await memberBySession(first.token ?? '')
  expect(member).toMatchObject({ name: 'Noor Haddad', emailVerified: true })
  expect(await prisma.session.count({ where: { sessionToken: first.token } })).toBe(0)
  const again = await roundTrip()
  expect(again.url).toMatch(/\/t\/peace$/)
  expect((await memberBySession(again.token ?? ''))?.id).toBe(member?.id)
})

test('without the cookies of the browser that left, the way back leads nowhere', async () => {
  const { url, token } = await roundTrip({ forget: true })
  expect([url, token]).toEqual([expect.stringContaining('error=OAuthCallback'), undefined])
})

test('a provider neither takes over an account with the same address nor vouches for one it has not checked', async () => {
  Object.assign(person, { sub: 'u2', email: 'taken@issuer.example', name: 'Noor Haddad' })
  await createUser({ name: 'Somebody Else', email: 'taken@issuer.example', role: [] })
  expect((await roundTrip()).url).toContain('error=OAuthAccountNotLinked')
  Object.assign(person, { sub: 'u3', email: 'unchecked@issuer.example', email_verified: false })
  expect((await roundTrip()).url).toContain('error=AccessDenied')
})

test('a name that is taken gets a number', async () => {
  Object.assign(person, { sub: 'u4', email: 'namesake@issuer.example', name: 'NOOR  Haddad', email_verified: true })
  const { token } = await roundTrip()
  expect((await memberBySession(token ?? ''))?.name).toBe('NOOR Haddad 2')
})
