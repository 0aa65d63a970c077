import { expect, test } from 'vitest'
import { nameKey } from '@/lib/accounts/names'
import { mentionedIn } from './mentioned-in'
import { parsePost, renderPost } from './render-post'

const people = new Map(['Ann Lee', 'Ann', 'Ольга', 'snake_case'].map((name) => [nameKey(name), name]))
const called = (text: string) => mentionedIn(renderPost(parsePost(text, { docId: 'p', slug: 't', people })))

test('whom a post calls is who is there and named with @, once', () => {
  expect(called('@Ann_Lee, I think @ann-2 is right. @ANN_LEE?')).toEqual(['Ann Lee', 'Ann'])
  expect(called('Согласна, @ольга, и @snake_case.')).toEqual(['Ольга', 'snake_case'])
})

test('nobody is called by an address, a path, code or a quotation', () => {
  expect(called('me@ann see https://x.org/@ann @ @@ann `@ann`\n\n> @ann said\n>\n> > @ann\n\n```\n@ann\n```')).toEqual(
    [],
  )
})
