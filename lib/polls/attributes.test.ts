import { expect, test } from 'vitest'
import { Attributes, attributesFrom, attributesText, defaultAttributes } from './attributes'

test('attributes are read as they are written', () => {
  expect(attributesFrom(attributesText(defaultAttributes))).toEqual(defaultAttributes)
})

test('one attribute a paragraph, and too few answers are refused', () => {
  const read = attributesFrom('Where you are\nEurope\nElsewhere\n\n\nТрек\nГражданин\nЧиновник\n')
  expect(read.map((a) => [a.label, a.values.length])).toEqual([
    ['Where you are', 2],
    ['Трек', 2],
  ])
  expect(Attributes.safeParse(read).success).toBe(true)
  expect(Attributes.safeParse(attributesFrom('Alone\nOne')).success).toBe(false)
})
