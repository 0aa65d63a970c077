import { expect, test } from 'vitest'
import { contrasts } from './contrast'

const row = (key: string, ...cells: (number | null)[]) => ({ key, n: 100, cells, nearlyAll: null })

test('groups differ most where their shares are furthest apart, and hidden numbers say nothing', () => {
  const table = {
    columns: ['oppose', 'neither', 'support'],
    rows: [row('a', 50, 20, 30), row('b', 15, 25, 60), row('c', null, 22, null)],
  }
  expect(contrasts(table)).toEqual({
    differ: { column: 'oppose', high: 'a', highShare: 50, low: 'b', lowShare: 15 },
    agree: { column: 'neither', high: 'b', highShare: 25, low: 'a', lowShare: 20 },
  })
  expect(contrasts({ columns: ['oppose'], rows: [row('a', 50)] })).toBeNull()
})
