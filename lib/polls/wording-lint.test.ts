import { expect, test } from 'vitest'
import { wordingWarnings } from './wording-lint'

const rules = (wording: string, labels: string[] = []) =>
  wordingWarnings(
    wording,
    labels.map((label, i) => ({ key: `o${i}`, label })),
    labels.length ? 'single' : 'stance5',
  ).map((w) => w.rule)

test('a plain question has no warnings', () => {
  expect(rules('Should sanctions be eased before compliance is verified?')).toEqual([])
  expect(rules('Do you support or oppose a written timetable?')).toEqual([])
})

test('the usual faults are named', () => {
  expect(rules('Should sanctions be eased and troops withdrawn?')).toEqual(['doubleBarrelled'])
  expect(rules('Should the West surrender to the regime?')).toContain('loaded')
  expect(rules('Don’t you think that talks should go on?')).toContain('leading')
  expect(rules('Should talks never be broken off?')).toContain('absolute')
  expect(rules('Should governments not prevent talks?')).toContain('doubleNegative')
  expect(rules('Do you support easing sanctions?')).toEqual(['oneSided'])
  expect(rules('Say what you think of a timetable')).toEqual(['notAQuestion'])
  expect(rules(`Should ${'very '.repeat(31)}long questions be asked?`)).toContain('long')
})

test('options that lean to one side are named', () => {
  expect(rules('How is the plan?', ['Good', 'Better', 'Bad'])).toContain('unbalanced')
  expect(rules('How is the plan?', ['Good', 'Bad'])).toEqual([])
})
