import { expect, test } from 'vitest'
import { passageAt } from './passage'
import { insideWord, wordEdges } from './word-edges'

const cuts = (text: string) =>
  Array.from({ length: text.length + 1 }, (_, at) => at).filter((at) => insideWord(text, at))

test('a word is cut between its letters only', () => {
  expect(cuts('an old 1911')).toEqual([1, 4, 5, 8, 9, 10])
  expect(cuts('мост')).toEqual([1, 2, 3])
})
test('a character of two halves is never cut, and a script without blanks has no words to cut', () => {
  expect(cuts('a😀b')).toEqual([2])
  expect(cuts('港は閉')).toEqual([])
})
test('a place begins and ends at the edges of words', () => {
  const passage = passageAt('we kept the secret of it', 8, 18)
  expect(wordEdges(passage, 'we kept those secrets of it', { start: 9, end: 20 }, 6)).toEqual({
    starts: [3, 8, 14],
    ends: [21, 24],
  })
})
test('a passage chosen from within a word keeps its ends', () => {
  const passage = passageAt('we kept the secret of it', 8, 15)
  expect(wordEdges(passage, 'we kept the secrets', { start: 8, end: 15 }, 6)).toEqual({
    starts: [3, 8, 12],
    ends: [15],
  })
})
