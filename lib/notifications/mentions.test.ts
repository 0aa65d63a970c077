import { describe, expect, test } from 'vitest'
import { mentionsIn } from './mentions'

describe('whom a post calls', () => {
  test('is who is named with @, once', () => {
    expect(mentionsIn('@Ann, I think @bob-2 is right. @ANN?')).toEqual(['ann', 'bob-2'])
    expect(mentionsIn('Согласна, @Ольга.')).toEqual(['ольга'])
  })

  test('is not an address, a path or an @ alone', () => {
    expect(mentionsIn('write to me@example.org or see https://x.org/@ann @ @@ann')).toEqual([])
  })

  test('is not who stands in a quote or in code', () => {
    expect(mentionsIn('> @ann said so\n\nand `@bob` and\n```\n@eve\n```')).toEqual([])
  })
})
