import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { execute, rows, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { columnsFor } from './manifest'
import type { EraseJob } from './schema'

const Topic = z.object({ topicId: z.string(), slug: z.string() })
type Stand = z.infer<typeof Topic> & { pseudonym: string; voter: string }

/**
 * Job: takes a person who has ended their account out of everything that stays, as the manifest says. Doing it again
 * changes nothing. Words of posts that others can read stay; words that nobody else can read go.
 */
export async function erasePerson({ userId }: EraseJob): Promise<void> {
  await transact(async (tx) => {
    await execute(tx, sql`SET LOCAL statement_timeout = '60s'`)
    const person = await tx.user.findUnique({ where: { id: userId } })
    if (!person?.erasedAt || person.email.endsWith(nowhere)) return
    await forgetUnreadable(tx, userId)
    for (const { table, column } of columnsFor('delete'))
      await execute(tx, sql`DELETE FROM ${name(table)} WHERE ${name(column)} = ${userId}::uuid`)
    for (const stand of await topicsOf(tx, userId)) await leaveTopic(tx, userId, stand)
    await tx.oneTimeToken.deleteMany({ where: { email: person.email } })
    await tx.caughtMail.deleteMany({ where: { to: person.email } })
    await tx.user.update({ where: { id: userId }, data: emptied(userId) })
  })
}

const nowhere = '@erased.invalid'
const name = (text: string) => sql.raw(`"${text}"`)

/** What is left of an account: a row that names nobody. */
const emptied = (id: string) => ({
  name: `Former member ${id.slice(-6)}`,
  nameKey: `erased ${id}`,
  email: `${id}${nowhere}`,
  emailVerified: null,
  passwordHash: null,
  roles: [],
  trust: 0,
  locale: 'en',
  theme: null,
  image: null,
})

/** Every topic where the person left something, by the manifest's own columns. */
async function topicsOf(tx: Tx, userId: string): Promise<Stand[]> {
  const columns = [...columnsFor('pseudonym'), ...columnsFor('voter')]
  const parts = columns.map(
    ({ table, column }) => sql`SELECT "topicId" FROM ${name(table)} WHERE ${name(column)} = ${userId}::uuid`,
  )
  const topics = await rows(
    tx,
    Topic,
    sql`SELECT t."id"::text AS "topicId", t."slug" FROM "Topic" t WHERE t."id" IN (${sql.join(parts, ' UNION ')})`,
  )
  return topics.map((topic) => ({ ...topic, pseudonym: newId(), voter: newId() }))
}

async function leaveTopic(tx: Tx, userId: string, { topicId, slug, pseudonym, voter }: Stand) {
  await tx.user.create({ data: { id: pseudonym, erasedAt: new Date(), createdAt: new Date(0), ...emptied(pseudonym) } })
  for (const [ways, stand] of [['pseudonym', pseudonym] as const, ['voter', voter] as const])
    for (const { table, column } of columnsFor(ways))
      await execute(
        tx,
        sql`UPDATE ${name(table)} SET ${name(column)} = ${stand}::uuid
          WHERE "topicId" = ${topicId}::uuid AND ${name(column)} = ${userId}::uuid`,
      )
  await execute(
    tx,
    sql`UPDATE "Post" SET "showsStance" = false WHERE "topicId" = ${topicId}::uuid AND "authorId" = ${pseudonym}::uuid`,
  )
  for (const table of ['Event', 'Notification'])
    await execute(
      tx,
      sql`UPDATE ${name(table)} SET "payload" = replace("payload"::text, ${userId}, ${pseudonym})::jsonb
        WHERE "topicId" = ${topicId}::uuid AND "payload"::text LIKE ${`%${userId}%`}`,
    )
  await record(tx, 'parley', { kind: 'account.leftTopic', topicId, slug })
}

/** Words that only their author and moderators could read: waiting, refused, or taken back by the author. */
const forgetUnreadable = (tx: Tx, userId: string) =>
  execute(
    tx,
    sql`UPDATE "PostRevision" r SET "text" = '', "html" = '' FROM "Post" p
      WHERE p."authorId" = ${userId}::uuid AND r."topicId" = p."topicId" AND r."postId" = p."id"
        AND (p."state" IN ('HELD', 'AUTHOR_DELETED') OR (r."state" <> 'PUBLISHED' AND r."publishedAt" IS NULL))`,
  )
