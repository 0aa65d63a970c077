import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { drawnBy } from './drawn-by'

const ranges = JSON.parse(readFileSync(path.resolve('node_modules/@fontsource/literata/unicode.json'), 'utf8'))
const drawn = drawnBy([ranges.latin, ranges['latin-ext'], ranges.cyrillic])

test('a text in letters that the type has is drawn as it is', () => {
  for (const text of ['Can talks hold?', 'Łódź, Győr, “Île”', 'Порт и город — 2026', '7 × 5 = 35'])
    expect(drawn(text)).toBe(text)
})

test('signs that it has not are left out; a word that it cannot draw leaves nothing', () => {
  expect(drawn('Peace 🕊️ talks')).toBe('Peace talks')
  expect(drawn('الميناء والمدينة')).toBeNull()
  expect(drawn('The 港 and the town')).toBeNull()
})
