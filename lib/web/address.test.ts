import { expect, test } from 'vitest'
import { addressBehind, believeAddress } from './address.mjs'

test('without a proxy only the connection is believed', () => {
  expect(addressBehind(undefined, '203.0.113.9', 0)).toBe('203.0.113.9')
  expect(addressBehind('198.51.100.1', '203.0.113.9', 0)).toBe('203.0.113.9')
})

test('behind proxies the entry counts that the first of them wrote, whatever was sent along', () => {
  expect(addressBehind('203.0.113.9', '127.0.0.1', 1)).toBe('203.0.113.9')
  expect(addressBehind('spoofed, 203.0.113.9', '127.0.0.1', 1)).toBe('203.0.113.9')
  expect(addressBehind('spoofed, 203.0.113.9, 10.0.0.2', '127.0.0.1', 2)).toBe('203.0.113.9')
})

test('a chain that is shorter than the proxies is not believed', () => {
  expect(addressBehind('spoofed', '10.0.0.3', 2)).toBe('10.0.0.3')
  expect(addressBehind('', '10.0.0.3', 1)).toBe('10.0.0.3')
  expect(addressBehind(undefined, undefined, 1)).toBe('local')
})

test('a request says one address to whoever reads it next', () => {
  const request = { headers: { 'x-forwarded-for': 'spoofed' }, socket: { remoteAddress: '203.0.113.9' } }
  believeAddress(request as never, 0)
  expect(request.headers['x-forwarded-for']).toBe('203.0.113.9')
})
