import { parseArgs } from 'node:util'
import { expect, test } from 'vitest'
import { invalid, Refusal } from '@/lib/kernel/refusal'
import { told } from './told'

test('a refusal is told by its name and in words', () => {
  expect(told(invalid('text', 'import-too-long', { limit: 200 }), false)).toEqual({
    said: 'refused: import-too-long: Too long: an article has at most 200 kB of text.',
    code: 1,
  })
  expect(told(new Refusal('not-found'), false)).toEqual({ said: 'refused: not-found', code: 1 })
  expect(JSON.parse(told(invalid('text', 'import-empty'), true)?.said ?? '')).toMatchObject({
    refused: 'import-empty',
    message: 'There is no text in it.',
  })
})
test('a file that is not there is named, an option that is not known answers 2, a bug is left to be thrown', () => {
  const missing = Object.assign(new Error('ENOENT'), { code: 'ENOENT', path: 'old.md' })
  expect(told(missing, false)).toEqual({ said: 'old.md: there is no such file', code: 1 })
  let unknown: unknown
  try {
    parseArgs({ args: ['--what'], options: {} })
  } catch (error) {
    unknown = error
  }
  expect(told(unknown, false)).toMatchObject({ code: 2 })
  expect(told(new TypeError('a bug'), false)).toBeNull()
})
