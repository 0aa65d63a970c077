import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import PageCache, { dropPages, keptPage, pathOf, scriptHashes } from './page-cache.mjs'

const key = '/route-cache/APP_PAGE/abc/$/static/en-dark/t/talks'
const page = (html: string) => ({ kind: 'APP_PAGE', html, headers: {} as Record<string, string> })
const cache = new PageCache()

beforeEach(() => dropPages(['*']))

describe('the cache of static pages', () => {
  it('keeps a page until its path is dropped, whatever its locale and theme', async () => {
    await cache.get(key)
    await cache.set(key, page('<p>one</p>'))
    expect((await cache.get(key))?.value.html).toBe('<p>one</p>')
    dropPages(['/t/other'])
    expect(await cache.get(key)).not.toBeNull()
    dropPages(['/t/talks'])
    expect(await cache.get(key)).toBeNull()
  })

  it('drops a page by its address, in whatever letters Next knows it', async () => {
    const address = `/t/${encodeURIComponent('محادثات')}`
    for (const known of ['/t/محادثات', address]) {
      const under = `/route-cache/APP_PAGE/abc/$/static/en${known}`
      await cache.get(under)
      await cache.set(under, page('<p>one</p>'))
      expect(keptPage(`/static/en${address}`)?.html).toBe('<p>one</p>')
      dropPages([address])
      expect(await cache.get(under)).toBeNull()
    }
  })

  it('does not keep a page whose topic changed while it was being rendered', async () => {
    await cache.get(key)
    dropPages(['/t/talks'])
    await cache.set(key, page('<p>old</p>'))
    expect(await cache.get(key)).toBeNull()
  })

  it('allows exactly the inline scripts of the page', async () => {
    const value = page('<script>go()</script><script src="/a.js"></script><script id="x">more()</script>')
    await cache.get(key)
    await cache.set(key, value)
    const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`
    expect(scriptHashes(value.html)).toBe(`${hash('go()')} ${hash('more()')}`)
    expect(value.headers['content-security-policy']).toContain(`script-src 'self' ${hash('go()')} ${hash('more()')};`)
  })

  it('finds the readable path in a key', () => {
    expect(pathOf(key)).toBe('/t/talks')
    expect(pathOf('/route-cache/APP_PAGE/abc/$/static/en')).toBe('/')
  })
})
