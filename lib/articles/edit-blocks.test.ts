import { describe, expect, test } from 'vitest'
import { editableText, editedBlocks } from './edit-blocks'
import { parseArticle } from './import/import-article'

const { blocks } = parseArticle({
  text: '<h2>Costs</h2><p>See <a href="https://p.example/a">the <em>plan</em></a> &amp; more.</p><table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table><ul><li>x</li></ul>',
  format: 'html',
})
const untouched = {
  kind: blocks.map((b) => b.kind),
  level: blocks.map((b) => b.level),
  text: blocks.map(editableText),
  remove: [],
}

const put = <T>(list: T[], at: number, item: T) => list.map((old, i) => (i === at ? item : old))

describe('an editor', () => {
  test('who touches nothing changes nothing', () => {
    expect(editedBlocks(blocks, untouched)).toEqual(blocks)
  })
  test('sees links and emphasis as Markdown and can write them', () => {
    expect(untouched.text[1]).toBe('See [the *plan*](https://p.example/a) & more.')
    const text = put(untouched.text, 1, 'Read **this** [plan](https://p.example/b) <b>now</b>.')
    expect(editedBlocks(blocks, { ...untouched, text })[1]).toMatchObject({
      text: 'Read this plan <b>now</b>.',
      html: 'Read <strong>this</strong> <a href="https://p.example/b" rel="nofollow noopener">plan</a> &lt;b&gt;now&lt;/b&gt;.',
    })
  })
  test('changes kinds and levels, splits a paragraph, empties a block and removes one', () => {
    const edits = {
      ...untouched,
      kind: put(untouched.kind, 3, 'paragraph'),
      level: put(untouched.level, 0, 3),
      text: put(untouched.text, 1, 'One.\n\nTwo.'),
      remove: [2],
    }
    expect(editedBlocks(blocks, edits).map((b) => `${b.kind}${b.level} ${b.text}`)).toEqual([
      'heading3 Costs',
      'paragraph0 One.',
      'paragraph0 Two.',
      'paragraph0 x',
    ])
    expect(editedBlocks(blocks, { ...untouched, text: put(untouched.text, 0, ' ') })).toHaveLength(3)
  })
  test('edits the cells of a table', () => {
    expect(untouched.text[2]).toBe('A | B\n1 | 2')
    const [, , table] = editedBlocks(blocks, { ...untouched, text: put(untouched.text, 2, 'A | B\n1 | 3') })
    expect(table).toMatchObject({ kind: 'table', text: 'A\tB\n1\t3' })
  })
})
