import { describe, expect, it } from 'vitest'
import { staticVariant } from './static-variant.mjs'

function ask(address: string, headers: Record<string, string> = {}, method = 'GET') {
  const { pathname, searchParams } = new URL(address, 'http://localhost')
  const { cookie = '', 'accept-language': languages } = headers
  return staticVariant({ method, path: pathname, search: searchParams, cookie, languages })
}

describe('which page a reader gets', () => {
  it('is the static one without a session, in their language and theme', () => {
    expect(ask('/')).toBe('en')
    expect(ask('/t/talks?utm_source=mail')).toBe('en')
    expect(ask('/t/talks', { 'accept-language': 'ru-RU,ru;q=0.9' })).toBe('ru')
    expect(ask('/t/talks', { cookie: 'theme=dark; locale=en', 'accept-language': 'ru' })).toBe('en-dark')
  })

  it('is rendered for everybody with a session cookie, whatever is in it', () => {
    expect(ask('/t/talks', { cookie: 'next-auth.session-token=anything' })).toBeNull()
    expect(ask('/t/talks', { cookie: '__Secure-next-auth.session-token=anything' })).toBeNull()
  })

  it('is rendered where the address asks for a view, a form is sent, or there is no twin', () => {
    expect(ask('/t/talks?section=s2')).toBeNull()
    expect(ask('/t/talks?block=p-1&version=2')).toBeNull()
    expect(ask('/t/talks', {}, 'POST')).toBeNull()
    expect(ask('/sign-in')).toBeNull()
  })

  it('is the static one at one spelling of an address only', () => {
    const address = `/t/${encodeURIComponent('محادثات')}`
    expect(ask(address)).toBe('en')
    expect(ask('/t/محادثات')).toBe('en')
    expect(ask(address.toLowerCase())).toBeNull()
    expect(ask('/t/t%61lks')).toBeNull()
    expect(ask('/t/%E0')).toBeNull()
  })
})
