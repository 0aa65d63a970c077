import fc from 'fast-check'
import { expect, test } from 'vitest'
import { safeReturnTo } from './return-to'

test.each([
  '/',
  '/t/peace-talks',
  '/t/peace-talks?page=2#post-1',
  '/people/Anna%20Lind',
  '/search?q=a%2Fb',
  '/t/a?next=//b',
])('%s is a way back', (path) => {
  expect(safeReturnTo(path)).toBe(path)
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/\\/evil.example',
  'http://evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  'evil.example',
  ' //evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\u0000/t',
  '/%2f/evil.example',
  '/%2Fevil.example',
  '/%5Cevil.example',
  '/%252fevil.example',
  '/%09/evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/./..//evil.example',
  '/%2e//evil.example',
  '/a/..//evil.example',
  '/%',
  '',
  `/${'a'.repeat(2001)}`,
])('%j is not', (path) => {
  expect(safeReturnTo(path, '/home')).toBe('/home')
})

test.each([undefined, null, 1, {}, ['/t']])('%j is not even text', (value) => {
  expect(safeReturnTo(value)).toBe('/')
})

test('wherever it leads, a browser stays on this site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '//',
    '.',
    '..',
    '%2f',
    '%5c',
    '%09',
    '\t',
    '\n',
    '@',
    ':',
    'evil.example',
    'http:',
    '?',
    '#',
    'a',
    '\u2028',
    ' ',
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 8 }).map((p) => p.join('')),
      (wanted) => {
        const to = safeReturnTo(wanted)
        expect(new URL(to, 'https://parley.example').origin).toBe('https://parley.example')
        expect(to).toMatch(/^\/(?![/\\])/)
        expect(safeReturnTo(to)).toBe(to)
      },
    ),
    { numRuns: 3000 },
  )
})
