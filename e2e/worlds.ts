import { createHash, randomUUID } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import type pg from 'pg'
import { isApart } from '../lib/polls/kinds'
import { withDatabase } from './database'

/** A poll that people answer differently in the two worlds. */
export type WorldPoll = { slug: string; policy: 'afterVoting' | 'afterClose' | 'always'; secret: boolean }

export type Voter = { id: string; cookie: string }

/** People who can vote, each with a session and something said about themselves. Made behind the pages: joining has its own tests. */
export async function crowd(size: number): Promise<Voter[]> {
  const mark = randomUUID().slice(0, 8)
  return withDatabase(async (db) => {
    const voters: Voter[] = []
    for (let i = 0; i < size; i++) {
      const [id, token, name] = [randomUUID(), randomUUID(), `Voter ${mark} ${i}`]
      await db.query(
        `INSERT INTO "User" ("id", "name", "nameKey", "email", "emailVerified") VALUES ($1, $2, $2, $3, now())`,
        [id, name, `${mark}-${i}@voters.example`],
      )
      await db.query(
        `INSERT INTO "Session" ("id", "userId", "sessionToken", "expires") VALUES ($1, $2, $3, now() + interval '1 day')`,
        [randomUUID(), id, createHash('sha256').update(token).digest('hex')],
      )
      await db.query(`INSERT INTO "PersonAttribute" ("userId", "attribute", "value") VALUES ($1, 'track', $2)`, [
        id,
        i % 2 ? 'citizen' : 'academia',
      ])
      voters.push({ id, cookie: `next-auth.session-token=${token}` })
    }
    return voters
  })
}

type NewPoll = { topic: string; kind: string; wording: string; policy: WorldPoll['policy']; secret?: boolean }

/** Opens a poll by the editor's form. */
export async function openPoll(editor: Page, { topic, kind, wording, policy, secret }: NewPoll): Promise<WorldPoll> {
  await editor.goto(`/polls/new?topic=${topic}`)
  const form = editor.locator('form').filter({ has: editor.locator('[name=wording]') })
  await form.locator('[name=kind]').selectOption(kind)
  await form.locator('[name=wording]').fill(wording)
  await form.locator('[name=options]').fill('Ceasefire lines\nPrisoners\nTrade')
  if (kind === 'multiple') await form.locator('[name=maxChoices]').fill('2')
  await form.locator('[name=tallyPolicy]').selectOption(policy)
  if (secret) await form.locator('[name=secrecy]').selectOption('SECRET')
  else await form.locator('[name=waves]').check()
  await form.locator('button[type=submit]').click()
  await editor.waitForURL(new RegExp(`/polls/${topic}/`))
  return { slug: new URL(editor.url()).pathname.split('/').at(-1) ?? '', policy, secret: Boolean(secret) }
}

/**
 * Everybody answers: in the first world each their own, in the second all the same but three, who take it back; only the
 * last voter stays with their answer. A secret ballot cannot be changed by anybody: there the count itself is moved.
 */
export async function answer(site: string, topic: string, poll: WorldPoll, voters: Voter[], world: 1 | 2) {
  if (poll.secret && world === 2) return withDatabase((db) => moveSecretTally(db, poll.slug))
  const at = `${site}/api/v1/topics/${topic}/polls/${poll.slug}`
  const { options, kind } = (await (await fetch(at)).json()) as { options: { key: string }[]; kind: string }
  const keys = options.map(({ key }) => key).sort()
  const choiceOf = (i: number) => {
    const first = keys[world === 1 ? i % keys.length : 0] ?? ''
    const others = keys.filter((key) => key !== first && !isApart(key))
    return kind === 'ranked' && !isApart(first) ? [first, ...others] : [first]
  }
  const changing = world === 1 ? voters : voters.slice(0, -1)
  const said = changing.map(async ({ cookie }, i) => {
    const back = world === 2 && i < 3
    const answered = await fetch(`${at}/${back ? 'withdrawal' : 'ballot'}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify(back ? {} : { question: 1, choice: choiceOf(i) }),
    })
    expect(answered.status, await answered.text()).toBe(200)
  })
  await Promise.all(said)
}

const moveSecretTally = (db: pg.Client, poll: string) =>
  db.query(
    `UPDATE "Tally" t SET "count" = CASE WHEN "key" = (SELECT min("key") FROM "Tally" m WHERE m."pollId" = t."pollId") THEN 17 ELSE 1 END
     FROM "Poll" p WHERE p."id" = t."pollId" AND p."slug" = $1`,
    [poll],
  )

/** Publishes the tables of these polls and makes every static page anew. */
export const everythingAnew = (polls: WorldPoll[]) =>
  withDatabase(async (db) => {
    await db.query(
      `SELECT graphile_worker.add_job('publishPoll', json_build_object('topicId', "topicId", 'pollId', "id")) FROM "Poll" WHERE "slug" = ANY($1)`,
      [polls.map(({ slug }) => slug)],
    )
    await expect(async () => {
      const { rows } = await db.query('SELECT count(*)::int AS n FROM graphile_worker.jobs WHERE run_at <= now()')
      expect(rows[0].n).toBe(0)
    }).toPass({ timeout: 20_000 })
    await db.query(`SELECT pg_notify('parley', '{"pages":["*"],"live":null}')`)
    await new Promise((resolve) => setTimeout(resolve, 500))
  })
