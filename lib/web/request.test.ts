import { expect, test, vi } from 'vitest'
import { authOptions } from './auth'
import { parsedCookie } from './provider-request'
import { fromOwnPage, secureSite, sessionCookie } from './request'

vi.hoisted(() => {
  Object.assign(process.env, {
    SITE_URL: 'https://parley.example',
    DATABASE_URL: 'postgresql://localhost/not-needed',
    AUTH_SECRET: 'a secret for tests, at least 32 characters',
  })
})

test('under https every cookie is Secure, HttpOnly and Lax, next-auth’s own as well', () => {
  expect(secureSite()).toBe(true)
  expect(sessionCookie()).toBe('__Secure-next-auth.session-token')
  expect(authOptions().useSecureCookies).toBe(true)
  expect(
    parsedCookie('__Secure-next-auth.state=a%2Fb; Max-Age=900; Path=/; Expires=Sun, 22 Nov 2026 12:00:00 GMT'),
  ).toEqual({
    name: '__Secure-next-auth.state',
    value: 'a/b',
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: true,
    maxAge: 900,
  })
})

test('after signing in by a provider nobody is sent to another site', async () => {
  const redirect = authOptions().callbacks?.redirect
  const baseUrl = 'https://parley.example'
  const to = async (url: string) => redirect?.({ url, baseUrl })
  expect(await to('https://parley.example/t/peace')).toBe('https://parley.example/t/peace')
  expect(await to('/t/peace#post-1')).toBe('https://parley.example/t/peace#post-1')
  for (const url of [
    'https://evil.example',
    'https://parley.example.evil.example/',
    'https://parley.example//evil.example',
    '//evil.example',
  ])
    expect(await to(url)).toBe('https://parley.example/')
})

test('another site cannot write in a reader’s name', () => {
  const from = (origin: string) => fromOwnPage(new Headers({ origin, host: '10.0.0.1:3000' }))
  for (const own of ['https://parley.example', 'http://10.0.0.1:3000']) expect(from(own)).toBe(true)
  for (const other of [
    'https://evil.example',
    'https://parley.example.evil.example',
    'null',
    'https://parley.example:444',
  ])
    expect(from(other)).toBe(false)
  expect(fromOwnPage(new Headers())).toBe(true)
})
