import { expect, test } from 'vitest'
import { readVariant, themeOf } from './variant'

test('a static page is made for a language and a theme', () => {
  expect(readVariant('en')).toEqual({ locale: 'en', theme: null })
  expect(readVariant('ru-dark')).toEqual({ locale: 'ru', theme: 'dark' })
})

test('nobody can make up pages to keep', () => {
  for (const word of ['', 'xx', 'en-', 'en-blue', 'en-dark-dark', 'EN', '__proto__'])
    expect(readVariant(word)).toBeNull()
})

test('a cookie that says nonsense follows the system', () => {
  expect(themeOf('dark')).toBe('dark')
  expect(themeOf('system')).toBeNull()
  expect(themeOf(undefined)).toBeNull()
})
