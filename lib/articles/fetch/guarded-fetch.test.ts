import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { guardedFetch } from './guarded-fetch'
import { isPublicAddress } from './public-address'
import { type Answer, refusal, stub } from './test-network'

const page = '<!doctype html><p>Fine.</p>'
const reply = (body: string | Buffer, more = '') =>
  Buffer.concat([
    Buffer.from(
      `HTTP/1.1 200 OK\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: ${body.length}\r\n${more}\r\n`,
    ),
    Buffer.from(body),
  ])
const fine: Answer = (_, socket) => void socket.push(reply(page))

const publicHost = { 'news.example': ['93.184.215.14'] }

describe('a page is fetched', () => {
  test('from a public address, by the address that was checked', async () => {
    const net = stub(publicHost, fine)
    expect(await guardedFetch('http://news.example/a', net.using)).toEqual({
      text: page,
      format: 'html',
      url: 'http://news.example/a',
    })
    expect(net.connected).toEqual(['93.184.215.14'])
  })
  test('after a redirect to another public address', async () => {
    const net = stub({ ...publicHost, 'www.example': ['8.8.8.8'] }, (request, socket) =>
      socket.push(
        request.includes('host: www.example')
          ? reply(page)
          : 'HTTP/1.1 301 Moved\r\nlocation: http://www.example/b\r\ncontent-length: 0\r\n\r\n',
      ),
    )
    expect(await guardedFetch('http://news.example/a', net.using)).toMatchObject({ url: 'http://www.example/b' })
  })
  test('compressed, and in the letters that it says it is written in', async () => {
    const net = stub(publicHost, (_, socket) => socket.push(reply(gzipSync(page), 'content-encoding: gzip\r\n')))
    expect((await guardedFetch('http://news.example/', net.using)).text).toBe(page)
    const cyrillic = Buffer.from('<!doctype html><meta charset="windows-1251"><p>\xcf\xee\xf0\xf2</p>', 'latin1')
    const head = `HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: ${cyrillic.length}\r\n\r\n`
    const old = stub(publicHost, (_, socket) => socket.push(Buffer.concat([Buffer.from(head), cyrillic])))
    expect((await guardedFetch('http://news.example/', old.using)).text).toContain('<p>Порт</p>')
  })
})

describe('nothing is connected to', () => {
  const own = [
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://10.1.2.3/',
    'http://192.168.0.1/',
    'http://172.16.5.5/',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://255.255.255.255/',
    'https://127.0.0.1/',
  ]
  test.each(own)('%s is not public', async (url) => {
    const net = stub({}, fine)
    expect(await refusal(url, net)).toBe('fetch-not-public')
    expect(net.connected).toEqual([])
  })
  test('a name that resolves to a private address, or to one beside a public one', async () => {
    const net = stub({ 'in.example': ['10.0.0.1'], 'both.example': ['8.8.8.8', '::ffff:10.0.0.1'] }, fine)
    expect(await refusal('http://in.example/', net)).toBe('fetch-not-public')
    expect(await refusal('http://both.example/', net)).toBe('fetch-not-public')
    expect(net.connected).toEqual([])
  })
  test('a redirect to a private address', async () => {
    const net = stub(publicHost, (_, socket) =>
      socket.push('HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:8080/admin\r\ncontent-length: 0\r\n\r\n'),
    )
    expect(await refusal('http://news.example/', net)).toBe('fetch-not-public')
    expect(net.connected).toEqual(['93.184.215.14'])
  })
  test('other schemes and addresses with a password', async () => {
    const net = stub(publicHost, fine)
    expect(await refusal('file:///etc/passwd', net)).toBe('fetch-scheme')
    expect(await refusal('ftp://news.example/', net)).toBe('fetch-scheme')
    expect(await refusal('http://a:b@news.example/', net)).toBe('fetch-credentials')
    expect(await refusal('not an address', net)).toBe('fetch-address')
    expect(net.connected).toEqual([])
  })
})

describe('a fetch is given up', () => {
  const soon = { milliseconds: 300, bytes: 100_000, redirects: 5 }
  test('when the peer turns out to be somebody else', async () => {
    expect(await refusal('http://news.example/', stub(publicHost, fine, '127.0.0.1'))).toBe('fetch-not-public')
  })
  test('when it redirects without end', async () => {
    const net = stub(publicHost, (_, socket) =>
      socket.push('HTTP/1.1 302 Found\r\nlocation: /again\r\ncontent-length: 0\r\n\r\n'),
    )
    expect(await refusal('http://news.example/', net)).toBe('fetch-redirects')
  })
  test('when it never ends', async () => {
    const net = stub(publicHost, (_, socket) => {
      socket.push('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n')
      const more = setInterval(() => (socket.destroyed ? clearInterval(more) : socket.push('word '.repeat(5000))), 2)
    })
    expect(await refusal('http://news.example/', net, soon)).toBe('fetch-too-large')
  })
  test('when little unfolds into much', async () => {
    const bomb = gzipSync(Buffer.alloc(50_000_000, 32))
    const net = stub(publicHost, (_, socket) => socket.push(reply(bomb, 'content-encoding: gzip\r\n')))
    expect(await refusal('http://news.example/', net, { ...soon, milliseconds: 3000 })).toBe('fetch-too-large')
  })
  test('when it is slow to answer, or slow to go on', async () => {
    expect(
      await refusal(
        'http://news.example/',
        stub(publicHost, () => {}),
        soon,
      ),
    ).toBe('fetch-too-slow')
    const trickle = stub(publicHost, (_, socket) =>
      socket.push('HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 900\r\n\r\n<p>'),
    )
    expect(await refusal('http://news.example/', trickle, soon)).toBe('fetch-too-slow')
  })
  test('when it is no text, or there is none', async () => {
    const pdf = 'HTTP/1.1 200 OK\r\ncontent-type: application/pdf\r\ncontent-length: 1\r\n\r\n%'
    expect(
      await refusal(
        'http://news.example/',
        stub(publicHost, (_, s) => s.push(pdf)),
      ),
    ).toBe('fetch-type')
    const gone = 'HTTP/1.1 404 Not Found\r\ncontent-type: text/html\r\ncontent-length: 0\r\n\r\n'
    expect(
      await refusal(
        'http://news.example/',
        stub(publicHost, (_, s) => s.push(gone)),
      ),
    ).toBe('fetch-status')
  })
})

test('public addresses are public', () => {
  expect(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'].every(isPublicAddress)).toBe(true)
  expect(['', 'news.example', '127.1', '192.0.2.1', '198.18.0.1', 'ff02::1', '::'].some(isPublicAddress)).toBe(false)
})
