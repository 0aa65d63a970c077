import { describe, expect, test } from 'vitest'
import { isComment, isListLine, isRule, looksLikeHeading, numberDepth, withoutMarker } from './lines'

describe('a line of plain text', () => {
  test('is a heading when it is short and ends no sentence', () => {
    expect(['The quay before the war', 'FAQ – asked often', '2.1 What was promised'].every(looksLikeHeading)).toBe(true)
    expect(looksLikeHeading('It rained.')).toBe(false)
    expect(looksLikeHeading('These measures might include:')).toBe(false)
    expect(looksLikeHeading('and so it went on')).toBe(false)
    expect(looksLikeHeading('— — —')).toBe(false)
  })
  test('is a list item when it has a mark, which is no part of its words', () => {
    expect(['• one', '  - two', '* three', '4. four', 'b) five'].map(withoutMarker)).toEqual([
      'one',
      'two',
      'three',
      'four',
      'five',
    ])
    expect(isListLine('-5 degrees')).toBe(false)
    expect(isListLine('1994 was late')).toBe(false)
  })
  test('may be a rule or a comment that somebody left', () => {
    expect(isRule('-----')).toBe(true)
    expect(isRule('* * *')).toBe(true)
    expect(isComment('<!-- end of table -->')).toBe(true)
    expect(isComment('<!– end of table — >')).toBe(true)
    expect(isComment('a < b!')).toBe(false)
  })
  test('tells its depth by its number', () => {
    expect(numberDepth('2. Sanctions')).toBe(1)
    expect(numberDepth('2.1 Early easing')).toBe(2)
    expect(numberDepth('Sanctions')).toBe(0)
  })
})
