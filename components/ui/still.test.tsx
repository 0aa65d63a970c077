import { AsyncLocalStorage } from 'node:async_hooks'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, expect, test, vi } from 'vitest'
import { Once, type OnceProps } from './once'
import { Still } from './still'

const storage = new AsyncLocalStorage<Map<string, string> | undefined>()
vi.stubGlobal('parleyHeldHtml', storage)
afterAll(() => vi.unstubAllGlobals())

const still = async (children: string) =>
  (await Still({ id: 'p', className: 'post', children: <p>{children}</p> })) as ReactElement<OnceProps>

test('in a page, the HTML stands in the page alone and not in the data for React', async () => {
  await storage.run(new Map(), async () => {
    const { type, props } = await still('Peace & quiet')
    expect(type).toBe(Once)
    expect(JSON.stringify(props)).not.toContain('quiet')
    expect(renderToStaticMarkup(<Once {...props} />)).toBe(
      `<article id="p" class="post" data-once="${props.once}"><p>Peace &amp; quiet</p></article>`,
    )
  })
})

test('without a page, the data has it', async () => {
  const { props } = await storage.run(undefined, () => still('Peace'))
  expect(props.html).toBe('<p>Peace</p>')
  expect(renderToStaticMarkup(<Once {...props} />)).toContain('<p>Peace</p>')
})

test('equal HTML has one name, other HTML another', async () => {
  const [a, b, c] = await Promise.all(['Peace', 'Peace', 'War'].map(still))
  expect(a?.props.once).toBe(b?.props.once)
  expect(a?.props.once).not.toBe(c?.props.once)
})

test('an element is never shown empty because its HTML was lost', async () => {
  const { props } = await storage.run(new Map(), () => still('Peace'))
  expect(() => storage.run(new Map(), () => renderToStaticMarkup(<Once {...props} />))).toThrow(/held/)
})
