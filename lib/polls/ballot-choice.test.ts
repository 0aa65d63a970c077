import { expect, test } from 'vitest'
import { checkedChoice, tallyKeys } from './ballot-choice'
import { percentages } from './shares'

const keys = ['a', 'b', 'c', 'dont-know']
const refused = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return (error as { details: { fields: Record<string, string> } }).details.fields.choice
  }
  return 'accepted'
}
const single = { kind: 'single', keys, maxChoices: null } as const
const multiple = { kind: 'multiple', keys, maxChoices: 2 } as const
const ranked = { kind: 'ranked', keys, maxChoices: null } as const

test('one answer to a single choice, at most two where two are allowed, each once', () => {
  expect(checkedChoice(single, ['b'])).toEqual(['b'])
  expect(refused(() => checkedChoice(single, ['a', 'b']))).toBe('choose-one')
  expect(refused(() => checkedChoice(single, []))).toBe('choose-one')
  expect(refused(() => checkedChoice(single, ['z']))).toBe('unknown-option')
  expect(checkedChoice(multiple, ['c', 'a'])).toEqual(['a', 'c'])
  expect(refused(() => checkedChoice(multiple, ['a', 'b', 'c']))).toBe('choose-fewer')
  expect(refused(() => checkedChoice(multiple, ['a', 'dont-know']))).toBe('choose-one')
  expect(checkedChoice(ranked, ['c', '', 'a'])).toEqual(['c', 'a'])
  expect(refused(() => checkedChoice(ranked, ['a', 'a']))).toBe('ranked-twice')
})

test('a ballot counts in its options, and a ranking as a whole', () => {
  expect(tallyKeys('single', ['a'])).toEqual(['a'])
  expect(tallyKeys('multiple', ['a', 'c'])).toEqual(['a', 'c', '*'])
  expect(tallyKeys('ranked', ['c', 'a'])).toEqual(['c>a'])
  expect(tallyKeys('ranked', [])).toEqual([])
})

test('whole percentages add up to 100', () => {
  expect(percentages([1, 1, 1])).toEqual([34, 33, 33])
  expect(percentages([0, 0])).toEqual([0, 0])
  expect(percentages([81, 37, 96]).reduce((a, b) => a + b, 0)).toBe(100)
})
