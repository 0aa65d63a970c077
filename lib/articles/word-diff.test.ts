import { describe, expect, test } from 'vitest'
import { nextVersion } from './anchors/next-version'
import type { Block } from './block'
import { newBlockIds } from './block-ids'
import { placeBlocks } from './sections'
import { versionDiff } from './word-diff'

const block = (text: string): Block => ({ kind: 'paragraph', level: 0, text, html: text, data: null })
const version = (...texts: string[]) => {
  const blocks = texts.map(block)
  return placeBlocks(blocks, newBlockIds(blocks))
}
const changes = (before: string[], after: string[]) => {
  const old = version(...before)
  return versionDiff(old, nextVersion(old, after.map(block))).map(
    (d) => `${d.change}: ${d.parts.map((p) => p.text).join('')}`,
  )
}

describe('what changed between two versions', () => {
  const a = 'The quay was built in 1911 by the town.'
  const b = 'Nobody asked why it was so narrow.'
  const c = 'Ships grew and the quay did not.'
  test('is said block by block, a removed one where it stood', () => {
    expect(changes([a, b, c], [a, c, 'A new end for all of this.'])).toEqual([
      `same: ${a}`,
      `removed: ${b}`,
      `same: ${c}`,
      'added: A new end for all of this.',
    ])
  })
  test('says what was taken away before what took its place', () => {
    const new1 = 'An island was dredged away in the spring.'
    const new2 = 'Its mud now lies under the new school.'
    expect(changes([a, b, c], [a, new1, new2, c])).toEqual([
      `same: ${a}`,
      `removed: ${b}`,
      `added: ${new1}`,
      `added: ${new2}`,
      `same: ${c}`,
    ])
  })
  test('is said word by word inside a block', () => {
    const old = version(a)
    const [changed] = versionDiff(old, nextVersion(old, [block(a.replace('1911', '1912'))]))
    expect(changed?.parts.filter((p) => p.change !== 'same')).toEqual([
      { text: '1911', change: 'removed' },
      { text: '1912', change: 'added' },
    ])
  })
  test('tells a block that moved from one that changed', () => {
    expect(changes([a, b, c], [b, c, a])).toEqual([`same: ${b}`, `same: ${c}`, `moved: ${a}`])
  })
})
