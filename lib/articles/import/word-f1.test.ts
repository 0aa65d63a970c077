import { expect, test } from 'vitest'
import { wordF1 } from './word-f1'

test('words are compared by how often each stands', () => {
  expect(wordF1('the quay the town', 'the quay')).toMatchObject({ precision: 1, recall: 0.5 })
  expect(wordF1('the quay', 'The quay and more').f1).toBeCloseTo(2 / 3)
  expect(wordF1('a b', 'b a').f1).toBe(1)
  expect(wordF1('a', '').f1).toBe(0)
})
