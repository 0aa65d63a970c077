import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const folder = path.join(import.meta.dirname, '../messages')
const read = (locale: string, file: string) => JSON.parse(readFileSync(path.join(folder, locale, file), 'utf8'))

function keys(words: Record<string, unknown>, before = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' && value ? keys(value as Record<string, unknown>, `${before}${key}.`) : [before + key],
  )
}

const holes = (text: string) =>
  [...text.matchAll(/(?<!(?:one|two|few|many|other|none|=\d+) )\{(\w+)[,}]/g)].map((hole) => hole[1]).sort()
const at = (words: unknown, key: string): string =>
  String(key.split('.').reduce<unknown>((inner, part) => (inner as Record<string, unknown>)?.[part], words))

for (const file of readdirSync(path.join(folder, 'ru')))
  test(`Russian readers miss no words of ${file}`, () => {
    const [english, russian] = [read('en', file), read('ru', file)]
    expect(keys(russian).sort()).toEqual(keys(english).sort())
    for (const key of keys(english))
      expect([key, [...new Set(holes(at(russian, key)))]]).toEqual([key, [...new Set(holes(at(english, key)))]])
  })

test('nobody is shouted at', () => {
  for (const locale of readdirSync(folder))
    for (const file of readdirSync(path.join(folder, locale))) {
      const words = read(locale, file)
      expect(keys(words).filter((key) => at(words, key).includes('!'))).toEqual([])
    }
})
