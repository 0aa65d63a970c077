import fc from 'fast-check'
import { expect, test } from 'vitest'
import { threadOrder } from './thread-order'

const post = (id: string, parentId: string | null = null, rootId = parentId ?? id) => ({
  id,
  parentId,
  rootId,
  key: id,
})
const shape = (posts: ReturnType<typeof post>[], roots: string[]) =>
  threadOrder(posts, roots).map((p) => `${'  '.repeat(p.indent)}${p.id}`)

test('replies stand below what they answer, indent twice and then stay flat', () => {
  const posts = [
    post('1'),
    post('2'),
    post('3', '1'),
    post('4', '3', '1'),
    post('5', '4', '1'),
    post('6', '1'),
    post('7', '5', '1'),
  ]
  expect(shape(posts, ['1', '2'])).toEqual(['1', '  3', '    4', '    5', '    7', '  6', '2'])
})

test('a reply whose parent is on another page stands at the end of its branch', () => {
  expect(shape([post('1'), post('9', '5', '1'), post('3', '1')], ['1'])).toEqual(['1', '  3', '  9'])
})

test('nobody’s post is lost or shown twice', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 40 }), (parents) => {
      const posts: ReturnType<typeof post>[] = []
      parents.forEach((parent, i) => {
        const id = String(i).padStart(3, '0')
        const above = i > 0 && parent % 3 !== 0 ? posts[parent % i] : undefined
        posts.push(post(id, above?.id ?? null, above?.rootId ?? id))
      })
      const roots = posts.filter((p) => !p.parentId).map((p) => p.id)
      const ids = threadOrder(posts, roots).map((p) => p.id)
      expect([...ids].sort()).toEqual(posts.map((p) => p.id))
      for (const p of posts) if (p.parentId) expect(ids.indexOf(p.parentId)).toBeLessThan(ids.indexOf(p.id))
    }),
  )
})
