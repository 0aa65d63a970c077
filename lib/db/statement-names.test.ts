import { expect, test } from 'vitest'
import { statementName } from './statement-names'

test('a statement is kept prepared from its second time on, always under the same name', () => {
  const asked = () => statementName({ sql: 'SELECT 1 AS "once"' })
  expect(asked()).toBe('')
  expect(asked()).toMatch(/^p[0-9a-f]{20}$/)
  expect(asked()).toBe(asked())
  statementName({ sql: 'SELECT 2' })
  expect(statementName({ sql: 'SELECT 2' })).not.toBe(asked())
})

test('no more than five hundred are kept', () => {
  for (let i = 0; i < 700; i++) statementName({ sql: `SELECT ${i} AS "many"` })
  expect(statementName({ sql: 'SELECT 699 AS "many"' })).toBe('')
})
