import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { createElement, Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Rendered } from './rendered'
import { stillHtml } from './still-html'

/** What a browser makes of it: letter case of names, order of attributes and "/>" mean nothing. */
const read = (html: string) => {
  const { children } = fromHtml(html, { fragment: true })
  return JSON.parse(JSON.stringify(children, (key, value) => (key === 'position' ? undefined : value)))
}

const Name = ({ name }: { name: string }) => <bdi>{name}</bdi>
const Later = async ({ children }: { children: ReactNode }) => <b>{await Promise.resolve(children)}</b>

test('elements become the HTML that React writes for them', async () => {
  const post = (
    <div className="a b" data-post="1" data-new={undefined} data-on={true} aria-hidden={false} tabIndex={-1} dir="auto">
      {createElement(Fragment, null, <u>a</u>, 'b')}
      {'<script>alert("x & y")</script>'} {1}
      {0}
      {null}
      {false}
      {[<i key="a">one</i>, <i key="b">two</i>]}
      <br />
      <Name name={`O'Neill`} />
      <time dateTime="2026-01-02" title="a day">
        today
      </time>
      <label htmlFor="x">
        <input id="x" type="hidden" name="n" value={'"'} disabled />
      </label>
      <details open name="menu">
        <summary aria-label="more">⋯</summary>
        <button type="submit" form="rate" value="1" hidden={false}>
          Valuable
        </button>
      </details>
      <Rendered html="<p>as it <em>is</em></p>" />
    </div>
  )
  expect(read(await stillHtml(post))).toEqual(read(renderToStaticMarkup(post)))
})

test('what is awaited stands in its place', async () => {
  const late = await stillHtml(
    <p>
      a<Later>b</Later>c<Later>d</Later>
    </p>,
  )
  expect(late).toBe('<p>a<b>b</b>c<b>d</b></p>')
})

const tree = fc.letrec<{ node: ReactNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.string({ unit: 'binary' }).filter((text) => !/[\0\r\uFFFE\uFFFF]/.test(text)),
    fc.integer(),
    fc.constantFrom(null, true, undefined),
    fc
      .record({
        tag: fc.constantFrom('p', 'span', 'div', 'a'),
        title: fc.option(fc.string(), { nil: undefined }),
        mark: fc.option(fc.oneof(fc.string(), fc.boolean(), fc.integer()), { nil: undefined }),
        children: fc.array(tie('node'), { maxLength: 4 }),
      })
      .map(({ tag, title, mark, children }) => createElement(tag, { title, 'data-mark': mark }, ...children)),
  ),
})).node

test('whatever text and attributes there are, it is what React writes', async () => {
  await fc.assert(
    fc.asyncProperty(tree, async (node) => {
      expect(await stillHtml(node)).toBe(renderToStaticMarkup(node))
    }),
  )
})

test('what needs a script is refused', async () => {
  const client = Object.assign(() => null, { $$typeof: Symbol.for('react.client.reference') })
  for (const node of [
    <button key="a" type="button" onClick={() => {}} />,
    <form key="b" action={async () => {}} />,
    createElement(client, { key: 'e' }),
    createElement('p', { key: 'c', style: { color: 'red' } }),
  ])
    await expect(stillHtml(node)).rejects.toThrow()
})
