import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { answerKept } from './kept-answer.mjs'
import PageCache, { dropPages } from './page-cache.mjs'

const html = `<!doctype html><p>Разговор${'!'.repeat(2000)}</p><script>go()</script>`
const server = http.createServer((request, response) => {
  if (!answerKept(request, response)) response.writeHead(501).end('rendered')
})
let base = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, resolve))
  base = `http://localhost:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

beforeEach(async () => {
  dropPages(['*'])
  await keep('/static/en/t/talks', html)
})

async function keep(address: string, page: string, status = 200) {
  const key = `/route-cache/APP_PAGE/abc/$${address}`
  const cache = new PageCache()
  await cache.get(key)
  await cache.set(key, { kind: 'APP_PAGE', html: page, status, headers: { 'x-nextjs-stale-time': '300' } })
}

const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(base + path, { method, headers: { 'accept-language': 'en', ...headers } })

it('answers a reader without a session by the kept page, with its policy', async () => {
  const answer = await ask('/t/talks?utm_source=mail')
  expect(answer.status).toBe(200)
  expect(await answer.text()).toBe(html)
  expect(answer.headers.get('content-security-policy')).toContain("'sha256-")
  expect(answer.headers.get('x-frame-options')).toBe('DENY')
  expect(answer.headers.get('cache-control')).toBe('private, no-cache')
  expect(answer.headers.get('x-nextjs-stale-time')).toBeNull()
})

it('sends it compressed to who reads that, and plain to who does not', async () => {
  for (const [accepted, sent] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ] as const) {
    const answer = await ask('/t/talks', { 'accept-encoding': accepted })
    expect(answer.headers.get('content-encoding')).toBe(sent)
    expect(await answer.text()).toBe(html)
  }
})

it('sends nothing again to who has it, and no body to who asks for none', async () => {
  const etag = (await ask('/t/talks')).headers.get('etag') ?? ''
  const again = await ask('/t/talks', { 'if-none-match': etag })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const head = await ask('/t/talks', {}, 'HEAD')
  expect([head.status, await head.text()]).toEqual([200, ''])
})

it('leaves everything else to be rendered', async () => {
  const others = [
    ask('/t/talks', { cookie: 'next-auth.session-token=x' }),
    ask('/t/talks', { rsc: '1' }),
    ask('/t/talks', { cookie: 'theme=dark' }),
    ask('/t/talks?section=s2'),
    ask('/t/talks', {}, 'POST'),
    ask('/t/other'),
    ask('/static/en/t/talks'),
    ask('/%'),
  ]
  for (const answer of await Promise.all(others)) expect(answer.status).toBe(501)
})

it('shows nothing of a page whose topic has changed, and keeps no page that is not there', async () => {
  dropPages(['/t/talks'])
  expect((await ask('/t/talks')).status).toBe(501)
  await keep('/static/en/t/talks', '<p>new</p>')
  expect(await (await ask('/t/talks')).text()).toBe('<p>new</p>')
  await keep('/static/en/t/gone', '<p>not here</p>', 404)
  expect((await ask('/t/gone')).status).toBe(501)
})
