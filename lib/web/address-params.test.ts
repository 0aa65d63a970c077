import { expect, test } from 'vitest'
import { addressParams } from './address-params'

test('a topic is known by its address, however it was written', async () => {
  const spelled = (params: Record<string, string>) => addressParams(Promise.resolve(params))
  const slug = encodeURIComponent('محادثات')
  for (const given of ['محادثات', slug, slug.toLowerCase()]) expect(await spelled({ slug: given })).toEqual({ slug })
  expect(await spelled({ slug: 'talks-2', id: '7' })).toEqual({ slug: 'talks-2', id: '7' })
  expect(await spelled({ slug: '%' })).toEqual({ slug: '%25' })
  expect(await addressParams(Promise.resolve(undefined as unknown as Record<string, string>))).toEqual({})
})
