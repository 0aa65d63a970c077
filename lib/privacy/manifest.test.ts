import fs from 'node:fs'
import { expect, test } from 'vitest'
import { manifest, things } from './manifest'

const schema = fs
  .readdirSync('prisma/schema')
  .map((name) => fs.readFileSync(`prisma/schema/${name}`, 'utf8'))
  .join('\n')

/** Every column that could name a person: text or UUID, ending in Id. */
const named = [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].flatMap(([, table, body = '']) =>
  [...body.matchAll(/^ {2}(\w+Id)\s+String/gm)].map(([, column = '']) => ({ table: table ?? '', column })),
)

test('every column that names a person is in the manifest', () => {
  expect(named.length).toBeGreaterThan(40)
  const missing = named.filter(
    ({ table, column }) => !things.has(column) && !manifest[table]?.some((held) => held.column === column),
  )
  expect(missing).toEqual([])
})

test('the manifest names nothing that the schema has not', () => {
  for (const [table, held] of Object.entries(manifest))
    for (const { column } of held) expect(named).toContainEqual({ table, column })
})

test('what is anonymised topic by topic has a topic', () => {
  for (const [table, held] of Object.entries(manifest))
    if (held.some((h) => h.erasing === 'pseudonym' || h.erasing === 'voter'))
      expect(named).toContainEqual({ table, column: 'topicId' })
})
