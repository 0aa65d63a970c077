import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { queryWords, waysToWrite } from './query-words'
import { foundFrom, foundUntil, snippetParts } from './snippet'

describe('a query', () => {
  test('is one line of words', () => {
    expect(queryWords('  peace \n\t talks\u0000 ')).toBe('peace talks')
    expect(queryWords('"exact words" -war')).toBe('"exact words" -war')
  })

  test('is nothing where there is no letter or digit', () => {
    for (const given of ['', '   ', '"" - ()', '\u200b', '&|!']) expect(queryWords(given)).toBeNull()
  })

  test('is looked for in every way that it may be written', () => {
    expect(waysToWrite('мир and Law')).toEqual(['мир and Law', 'мир and law', 'Мир And Law', 'МИР AND LAW'])
    expect(waysToWrite('42')).toEqual(['42'])
  })

  test('is never long', () => {
    fc.assert(fc.property(fc.string({ maxLength: 2000 }), (given) => (queryWords(given) ?? '').length <= 200))
  })
})

describe('a snippet', () => {
  test('keeps found words apart, and markup as plain text', () => {
    expect(snippetParts(`the ${foundFrom}<b>talks${foundUntil} ended`)).toEqual([
      { text: 'the ', found: false, from: 0 },
      { text: '<b>talks', found: true, from: 4 },
      { text: ' ended', found: false, from: 12 },
    ])
  })

  test('loses no character', () => {
    const text = fc.string().map((s) => s.replaceAll(foundFrom, '').replaceAll(foundUntil, ''))
    fc.assert(
      fc.property(fc.array(text), (pieces) => {
        const headline = pieces.map((p, i) => (i % 2 ? foundFrom + p + foundUntil : p)).join('')
        expect(
          snippetParts(headline)
            .map((p) => p.text)
            .join(''),
        ).toBe(pieces.join(''))
      }),
    )
  })
})
