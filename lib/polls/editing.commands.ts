import { z } from 'zod'
import type { Tx } from '@/lib/db/client'
import { execute, row, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import { invalid, notFound, Refusal } from '@/lib/kernel/refusal'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { comparesAnswers, isStance, type PollKind } from './kinds'
import { canEditPolls } from './policy'
import { type NamedOption, optionsOf, pollSlug } from './question'
import { questionHash } from './question-hash'
import type { NewPollInput, RewordInput, ScheduleInput } from './schema'
import { wordingWarnings } from './wording-lint'
import { isZone, zonedTime } from './zoned-time'

/**
 * Opens a topic's main stance poll at `/t/<slug>/polls/stance`: five points unless `points` says seven. For staff pages
 * and the seed. Refuses a second one (`conflict`).
 */
export function openStancePoll(
  viewer: Viewer,
  input: { topicId: string; question: string; points?: 5 | 7; opensAt?: Date; guesses?: boolean; waves?: boolean },
): Promise<{ id: string; slug: string }> {
  const kind = input.points === 7 ? 'stance7' : 'stance5'
  return transact(async (tx) => {
    const topic = await tx.topic.findUnique({ where: { id: input.topicId } })
    if (!topic) throw notFound()
    return insertPoll(tx, viewer, topic, {
      ...plain,
      slug: topic.slug,
      wording: input.question,
      kind,
      main: true,
      guesses: input.guesses ?? false,
      waves: input.waves ?? false,
      at: { opensAt: input.opensAt ?? null, closesAt: null },
    })
  })
}

/** Makes a poll of any kind; a topic's main one is a stance poll. Warnings about its wording are kept with it. */
export function createPoll(viewer: Viewer, input: NewPollInput): Promise<{ id: string; slug: string; topic: string }> {
  return transact(async (tx) => {
    demand(canEditPolls(viewer))
    const topic = await tx.topic.findUnique({ where: { slug: input.slug } })
    if (!topic) throw notFound()
    const poll = await insertPoll(tx, viewer, topic, { ...input, at: timesOf(input) })
    return { ...poll, topic: topic.slug }
  })
}

const plain = {
  options: '',
  allowDontKnow: true,
  allowReject: true,
  allowNone: false,
  sectionId: '',
  tallyPolicy: 'afterVoting',
  secrecy: 'CONFIDENTIAL',
  opensAt: '',
  closesAt: '',
  zone: 'UTC',
} as const

type Times = { opensAt: Date | null; closesAt: Date | null }

async function insertPoll(
  tx: Tx,
  viewer: Viewer,
  topic: { id: string; slug: string },
  input: NewPollInput & { at: Times },
): Promise<{ id: string; slug: string }> {
  demand(canEditPolls(viewer))
  if (!isMember(viewer)) throw notFound()
  if (input.main && !isStance(input.kind)) throw invalid('kind', 'main-is-a-stance')
  // Of polls made at once, the later one sees the earlier one's name.
  await execute(tx, sql`SELECT FROM "Topic" WHERE "id" = ${topic.id}::uuid FOR NO KEY UPDATE`)
  const there = await tx.poll.findMany({ where: { topicId: topic.id }, select: { slug: true, main: true } })
  if (input.main && there.some((poll) => poll.main)) throw new Refusal('conflict')
  const id = newId()
  const slug = input.main
    ? 'stance'
    : pollSlug(
        input.wording,
        there.map((poll) => poll.slug),
      )
  await tx.poll.create({
    data: {
      topicId: topic.id,
      id,
      slug,
      kind: input.kind,
      main: input.main,
      sectionId: input.sectionId,
      tallyPolicy: input.secrecy === 'SECRET' ? 'afterClose' : input.tallyPolicy,
      secrecy: input.secrecy,
      maxChoices: input.kind === 'multiple' ? (input.maxChoices ?? null) : null,
      waves: input.waves && input.secrecy !== 'SECRET' && comparesAnswers(input.kind),
      guesses: input.guesses && input.secrecy !== 'SECRET' && isStance(input.kind),
      opensAt: input.at.opensAt ?? new Date(),
      closesAt: input.at.closesAt,
      zone: input.zone,
      createdById: viewer.id,
    },
  })
  await insertQuestion(
    tx,
    { topicId: topic.id, pollId: id, kind: input.kind, number: 1 },
    input.wording,
    optionsOf(input.kind, input),
  )
  const of = { topicId: topic.id, slug: topic.slug, pollId: id, poll: slug }
  await record(tx, viewer, { kind: 'poll.opened', ...of, opensAt: toCome(input.at.opensAt) })
  return { id, slug }
}

type QuestionKey = { topicId: string; pollId: string; kind: PollKind; number: number }

async function insertQuestion(tx: Tx, of: QuestionKey, wording: string, options: NamedOption[]) {
  const { topicId, pollId, kind, number } = of
  await tx.pollQuestionVersion.create({ data: { topicId, pollId, number, ...words(kind, wording, options) } })
  await insertOptions(tx, of, options)
}

const insertOptions = (tx: Tx, { topicId, pollId, number }: QuestionKey, options: NamedOption[]) =>
  tx.option.createMany({ data: options.map((o, position) => ({ topicId, pollId, question: number, position, ...o })) })

const words = (kind: PollKind, wording: string, options: NamedOption[]) => ({
  wording,
  hash: questionHash({ kind, wording, options }),
  warnings: wordingWarnings(wording, options, kind),
})

const Locked = z.object({ locked: z.boolean() })

/**
 * Changes a question's words or options. Before the first ballot in place; after it the next question version is made,
 * the old results stay as they are, and voters are asked to confirm. The same words change nothing (`same-text`); a closed
 * poll keeps the words that were answered (`poll-closed`).
 */
export function rewordPoll(viewer: Viewer, input: RewordInput): Promise<{ question: number }> {
  return transact(async (tx) => {
    const { topic, poll } = await pollForUpdate(tx, viewer, input)
    if (poll.closesAt && poll.closesAt <= new Date()) throw new Refusal('poll-closed')
    const at = { topicId: poll.topicId, pollId: poll.id, number: poll.currentQuestion }
    const locked = await row(
      tx,
      Locked,
      sql`SELECT "lockedAt" IS NOT NULL AS "locked" FROM "PollQuestionVersion"
        WHERE "topicId" = ${at.topicId}::uuid AND "pollId" = ${at.pollId}::uuid AND "number" = ${at.number} FOR UPDATE`,
    )
    const before = await tx.option.findMany({
      where: { topicId: at.topicId, pollId: at.pollId, question: at.number },
      orderBy: { position: 'asc' },
    })
    const options = optionsOf(poll.kind, input, before)
    const now = await tx.pollQuestionVersion.findUniqueOrThrow({ where: { topicId_pollId_number: at } })
    if (now.hash === questionHash({ kind: poll.kind, wording: input.wording, options })) throw new Refusal('same-text')
    const number = locked?.locked ? at.number + 1 : at.number
    if (locked?.locked) {
      await insertQuestion(tx, { ...at, kind: poll.kind, number }, input.wording, options)
      await tx.poll.update({
        where: { topicId_id: { topicId: poll.topicId, id: poll.id } },
        data: { currentQuestion: number },
      })
    } else {
      await tx.option.deleteMany({ where: { topicId: at.topicId, pollId: at.pollId, question: number } })
      await insertOptions(tx, { ...at, kind: poll.kind }, options)
      await tx.pollQuestionVersion.update({
        where: { topicId_pollId_number: at },
        data: words(poll.kind, input.wording, options),
      })
    }
    const of = { topicId: topic.id, slug: topic.slug, pollId: poll.id, poll: poll.slug }
    await record(tx, viewer, { kind: 'poll.reworded', ...of, question: number })
    return { question: number }
  })
}

/** Sets when a poll opens and closes, where it stands and when its results are shown. A closed poll stays closed. */
export function schedulePoll(viewer: Viewer, input: ScheduleInput): Promise<void> {
  return transact(async (tx) => {
    const { topic, poll } = await pollForUpdate(tx, viewer, input)
    const at = timesOf(input)
    if (poll.closesAt && poll.closesAt <= new Date()) throw new Refusal('poll-closed')
    const opensAt = at.opensAt ?? poll.opensAt
    if (at.closesAt && at.closesAt <= opensAt) throw invalid('closesAt', 'closes-before-opening')
    const secret = poll.secrecy === 'SECRET'
    await tx.poll.update({
      where: { topicId_id: { topicId: poll.topicId, id: poll.id } },
      data: {
        opensAt,
        closesAt: at.closesAt,
        zone: input.zone,
        sectionId: input.sectionId,
        tallyPolicy: secret ? 'afterClose' : input.tallyPolicy,
        waves: input.waves && !secret && comparesAnswers(poll.kind),
        guesses: input.guesses && !secret && isStance(poll.kind),
      },
    })
    const of = { topicId: topic.id, slug: topic.slug, pollId: poll.id, poll: poll.slug }
    const closesAt = at.closesAt?.toISOString() ?? null
    await record(tx, viewer, { kind: 'poll.scheduled', ...of, opensAt: toCome(at.opensAt), closesAt })
  })
}

const toCome = (at: Date | null) => (at && at > new Date() ? at.toISOString() : null)

/** The poll and its topic, held until the transaction ends; 404 for who may not edit. */
export async function pollForUpdate(tx: Tx, viewer: Viewer, at: { slug: string; poll: string }) {
  demand(canEditPolls(viewer))
  const topic = await tx.topic.findUnique({ where: { slug: at.slug } })
  if (!topic) throw notFound()
  const where = { topicId_slug: { topicId: topic.id, slug: at.poll } }
  await tx.$executeRaw(sql`SELECT FROM "Poll" WHERE "topicId" = ${topic.id}::uuid AND "slug" = ${at.poll} FOR UPDATE`)
  const poll = await tx.poll.findUnique({ where })
  if (!poll) throw notFound()
  return { topic, poll }
}

function timesOf(input: { opensAt: string; closesAt: string; zone: string }): Times {
  if (!isZone(input.zone)) throw invalid('zone', 'unknown-zone')
  const opensAt = input.opensAt ? zonedTime(input.opensAt, input.zone) : null
  const closesAt = input.closesAt ? zonedTime(input.closesAt, input.zone) : null
  if (input.opensAt && !opensAt) throw invalid('opensAt', 'not-a-time')
  if (input.closesAt && !closesAt) throw invalid('closesAt', 'not-a-time')
  if (closesAt && closesAt <= (opensAt ?? new Date())) throw invalid('closesAt', 'closes-before-opening')
  return { opensAt, closesAt }
}
