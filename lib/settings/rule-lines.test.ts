import { expect, test } from 'vitest'
import { firstRules, houseRules } from './house-rules'
import { linesFromRules, rulesFromLines } from './rule-lines'

test('an admin edits rules as lines and gets the same rules back', () => {
  for (const rules of Object.values(firstRules)) expect(rulesFromLines(linesFromRules(rules))).toEqual(rules)
})

test('a line without a colon is a rule that needs no explanation', () =>
  expect(rulesFromLines('\n  Be kind \n')).toEqual([{ title: 'Be kind', text: '' }]))

test('a site without rules of its own has the first ones, in the reader’s language', () => {
  expect(houseRules([], 'ru')).toBe(firstRules.ru)
  expect(houseRules([{ title: 'Ours', text: '' }], 'ru')).toHaveLength(1)
  expect(firstRules.en).toHaveLength(firstRules.ru.length)
})
