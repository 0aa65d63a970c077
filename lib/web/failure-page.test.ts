import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { explainFailure } from './failure-page.mjs'

const server = http.createServer((request, response) => {
  explainFailure(request, response)
  const status = Number(new URL(request.url ?? '/', 'http://x').searchParams.get('status'))
  response.statusCode = status
  response.setHeader('content-type', 'text/html')
  response.setHeader('x-stack', 'at secret (file.ts:1)')
  if (request.url?.includes('packed')) {
    response.setHeader('content-encoding', 'gzip')
    response.end(gzipSync('secret'))
    return
  }
  response.write('<p>first ')
  response.end('and last</p>')
})
let base = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve))
  base = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(base + path, { method, headers: { accept: 'text/html', 'accept-language': 'en', ...headers } })

it('a page that was made is left alone', async () => {
  const answer = await ask('/?status=404')
  expect([answer.status, await answer.text()]).toEqual([404, '<p>first and last</p>'])
})

it('a page that failed says what can be done, in the reader’s language and colours, and nothing of what was wrong', async () => {
  for (const path of ['/a?status=500', '/a?status=503&packed']) {
    const answer = await ask(path, { cookie: 'theme=dark; locale=ru' })
    const text = await answer.text()
    expect(answer.status).toBe(path.includes('503') ? 503 : 500)
    expect(text).toContain('lang="ru" data-theme="dark"')
    expect(text).toContain('У нас что-то сломалось')
    expect(text).toContain(`href="${path.replace('&', '&#38;')}"`)
    expect(text).not.toContain('secret')
    expect(answer.headers.get('x-stack')).toBeNull()
    expect(answer.headers.get('content-encoding')).toBeNull()
    expect(answer.headers.get('content-security-policy')).toContain("style-src 'sha256-")
    expect(answer.headers.get('x-frame-options')).toBe('DENY')
  }
})

it('an address cannot say anything on it', async () => {
  expect(await (await ask('/"><script>alert(1)</script>?status=500')).text()).not.toContain('<script')
})

it('who sent a form is told where their words are', async () => {
  expect(await (await ask('/?status=500', {}, 'POST')).text()).toContain(
    'What you typed is on the page before this one',
  )
  expect(await (await ask('/?status=500')).text()).not.toContain('What you typed')
  expect(await (await ask('/?status=500', {}, 'HEAD')).text()).toBe('')
})

it('scripts get the answer that they understand', async () => {
  for (const [name, value] of [
    ['accept', 'application/json'],
    ['rsc', '1'],
    ['next-action', 'abc'],
  ] as const)
    expect(await (await ask('/?status=500', { [name]: value })).text()).toBe('<p>first and last</p>')
})
