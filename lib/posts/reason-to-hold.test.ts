import { describe, expect, test } from 'vitest'
import { wordSaid } from './fold-words'
import { reasonToHold, type Submission } from './reason-to-hold'

const site = { holdEverything: false, holdFirstPosts: 2, holdNewLinks: true, holdWatchedWords: true, holdRepeats: true }
const author = { staff: false, trust: 1, underHold: false, published: 30, repeats: false }
const said = (over: Partial<Submission> = {}) =>
  reasonToHold({
    text: 'A calm remark about the talks.',
    links: 0,
    author,
    topic: { holdAll: false },
    site,
    watchedWords: ['spam pills'],
    screening: 'clear',
    ...over,
  })?.reason ?? null
const newcomer = { ...author, trust: 0, published: 0 }

describe('a text', () => {
  test('of a known member is shown at once', () => expect(said()).toBeNull())
  test('waits as one of the first posts of a new member', () => {
    expect(said({ author: newcomer })).toBe('firstPosts')
    expect(said({ author: { ...newcomer, published: 1 } })).toBe('firstPosts')
    expect(said({ author: { ...newcomer, published: 2 } })).toBeNull()
  })
  test('with a link waits a little longer', () => {
    expect(said({ author: { ...newcomer, published: 4 }, links: 1 })).toBe('newLinks')
    expect(said({ author: { ...newcomer, published: 5 }, links: 1 })).toBeNull()
    expect(said({ links: 1 })).toBeNull()
  })
  test('with a watched word waits, however it is dressed up', () => {
    for (const text of ['buy spam pills', 'SPAM  PILLS!', 'sp\u200bam, p\u00edlls', 'ѕ sp4m p1lls', 'ｓｐａｍ pills'])
      expect(said({ text }), text).toBe('watchedWord')
    expect(said({ text: 'spam pillsbury' })).toBeNull()
    expect(said({ text: 'spam pills', site: { ...site, holdWatchedWords: false } })).toBeNull()
  })
  test('that says the same again waits, unless it is short', () => {
    expect(said({ author: { ...author, repeats: true } })).toBe('repeat')
    expect(said({ author: { ...author, repeats: true }, text: 'I agree.' })).toBeNull()
  })
  test('waits where the site, the topic or a moderator holds everything, for the first reason in order', () => {
    expect(said({ topic: { holdAll: true }, author: newcomer })).toBe('topic')
    expect(said({ site: { ...site, holdEverything: true }, topic: { holdAll: true } })).toBe('everything')
    expect(said({ author: { ...author, underHold: true } })).toBe('member')
  })
  test('that the outside check finds fault with waits; without its answer, only that of a new member', () => {
    expect(said({ screening: 'flagged' })).toBe('screen')
    expect(said({ screening: 'away' })).toBeNull()
    expect(said({ screening: 'away', author: { ...newcomer, published: 4 } })).toBe('screenAway')
    expect(said({ screening: 'flagged', author: newcomer })).toBe('firstPosts')
  })
  test('of a moderator never waits', () => {
    expect(
      said({
        author: { ...newcomer, staff: true },
        topic: { holdAll: true },
        text: 'spam pills',
        screening: 'flagged',
      }),
    ).toBeNull()
  })
})

test('no word is watched by saying nothing', () => expect(wordSaid('anything', ['', '!!'])).toBeNull())
