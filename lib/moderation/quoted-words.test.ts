import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { quotedWords } from './quoted-words'

const post = 'You are all paid by Moscow, every single one of you, and everybody here knows it.'

describe('an explanation in the public log', () => {
  test('may say what is wrong in its own words', () => {
    expect(quotedWords('It says that those who disagree are paid, without any source.', post)).toBeNull()
  })

  test('may not repeat what was removed, whatever its case and commas', () => {
    expect(quotedWords('Removed for “YOU ARE all paid by Moscow”.', post)).toBe('you are all paid by moscow')
    expect(quotedWords('He wrote: go home!', 'Go home')).toBe('go home')
  })

  test('never holds six words in a row of the post', () => {
    const word = fc.constantFrom('peace', 'talks', 'arms', 'treaty', 'and', 'borders', 'now')
    fc.assert(
      fc.property(fc.array(word, { minLength: 6, maxLength: 30 }), fc.nat(), (words, n) => {
        const from = n % (words.length - 5)
        expect(quotedWords(`He said: ${words.slice(from, from + 6).join(', ')}.`, words.join(' '))).not.toBeNull()
      }),
    )
  })
})
