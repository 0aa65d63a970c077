import type { Duplex } from 'node:stream'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { type Answer, refusal, stub } from './test-network'

const news = { 'news.example': ['93.184.215.14'] }
const soon = { milliseconds: 300, bytes: 100_000, redirects: 5 }
const given = { ...soon, milliseconds: 5000 }
const html = (body: string | Buffer, more = '') =>
  Buffer.concat([
    Buffer.from(`HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${body.length}\r\n${more}\r\n`),
    Buffer.from(body),
  ])
const pushes =
  (answer: string | Buffer): Answer =>
  (_, socket) =>
    void socket.push(answer)
const withoutEnd = (start: string, more: string, every: number): Answer => {
  return (_: string, socket: Duplex) => {
    socket.push(start)
    const again = setInterval(() => (socket.destroyed ? clearInterval(again) : socket.push(more)), every)
  }
}
const from = (answer: Answer, within = soon) => refusal('http://news.example/', stub(news, answer), within)

describe('nothing is connected to', () => {
  test.each([
    'http://127.0.0.1./',
    'http://127.1/',
    'http://①②⑦.⓪.⓪.①/',
    'http://127。0。0。1/',
    'http://017700000001/',
    'http://[::ffff:0:127.0.0.1]/',
    'http://[64:ff9b:1::a00:1]/',
    'http://[2001:0:53aa:64c:0:7f:80ff:fffe]/',
    'http://[fec0::1]/',
    'http://[5f00::1]/',
    'http://192.88.99.1/',
    'http://198.19.0.1/',
  ])('%s is not public', async (url) => {
    const net = stub({}, pushes(html('Fine.')))
    expect(await refusal(url, net)).toBe('fetch-not-public')
    expect(net.connected).toEqual([])
  })
  test('a port that belongs to another service, or a name that is nowhere', async () => {
    const net = stub(news, pushes(html('Fine.')))
    for (const url of ['http://news.example:25/', 'http://localhost/', 'http://[::1%25eth0]/', 'http://256.1.1.1/'])
      expect(await refusal(url, net)).toMatch(/^fetch-(failed|address)$/)
    expect(net.connected).toEqual([])
  })
  test.each([
    ['file:///etc/passwd', 'fetch-scheme'],
    ['javascript:alert(1)', 'fetch-scheme'],
    ['data:text/html,Fine.', 'fetch-scheme'],
    ['http://u:p@news.example/', 'fetch-credentials'],
    ['//169.254.169.254/', 'fetch-not-public'],
    ['http://[::ffff:10.0.0.1]/', 'fetch-not-public'],
    ['http://', 'fetch-address'],
  ])('where an answer leads to: %s', async (location, why) => {
    const net = stub(news, pushes(`HTTP/1.1 302 Found\r\nlocation: ${location}\r\ncontent-length: 0\r\n\r\n`))
    expect(await refusal('http://news.example/', net)).toBe(why)
    expect(net.connected).toEqual(['93.184.215.14'])
  })
})

describe('an answer is given up', () => {
  test('that unfolds without measure, in whatever encoding and however often', async () => {
    const much = Buffer.alloc(20_000_000, 32)
    const packed: [string, Buffer][] = [
      ['deflate', deflateSync(much)],
      ['br', brotliCompressSync(much, { params: { 1: 3 } })],
      ['gzip, gzip', gzipSync(gzipSync(much))],
    ]
    for (const [coding, bytes] of packed)
      expect(await from(pushes(html(bytes, `content-encoding: ${coding}\r\n`)), given)).toBe('fetch-too-large')
  })
  test('in an encoding that is not known here, or that it only claims', async () => {
    for (const coding of ['zstd', 'x-own', 'gzip, x-own'])
      expect(await from(pushes(html('(µ/ý', `content-encoding: ${coding}\r\n`)))).toBe('fetch-type')
    expect(await from(pushes(html('Not gzip.', 'content-encoding: gzip\r\n')))).toBe('fetch-failed')
  })
  test('that drips, in its head or in its body, or only promises', async () => {
    expect(await from(withoutEnd('HTTP/1.1 200 OK\r\n', 'x: y\r\n', 20))).toBe('fetch-too-slow')
    expect(await from(withoutEnd('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n', 'w ', 20))).toBe(
      'fetch-too-slow',
    )
    expect(await from(withoutEnd('', 'HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n', 5))).toBe('fetch-too-slow')
  })
  test('with a head without end, no head at all, or less than it promised', async () => {
    expect(await from(withoutEnd('HTTP/1.1 200 OK\r\n', `x: ${'y'.repeat(8000)}\r\n`, 1))).toBe('fetch-failed')
    expect(await from(pushes('<p>Fine.'))).toBe('fetch-failed')
    const short: Answer = (_, socket) => {
      socket.push('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 900\r\n\r\n<p>')
      socket.push(null)
    }
    expect(await from(short)).toBe('fetch-failed')
  })
  test('whose peer is a private address in the clothes of another kind', async () => {
    for (const peer of ['::ffff:10.0.0.1', 'fe80::1', ''])
      expect(await refusal('http://news.example/', stub(news, pushes(html('Fine.')), peer))).toBe('fetch-not-public')
  })
})
