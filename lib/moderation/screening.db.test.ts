import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { disconnect, prisma } from '@/lib/db/client'
import { editPost } from '@/lib/posts/own-posts.commands'
import { screened } from '@/lib/posts/screening'
import { openTopic, person, say } from '@/lib/posts/test-talk.commands'
import { reportPost, screenReported } from './reports.commands'
import * as scene from './test-scene.commands'

type Said = { status?: number; body?: string; silent?: boolean; headers?: Record<string, string> }

/** What the outside service does next, and the texts that it was asked about. */
let says: Said = {}
const asked: string[] = []
const flag = (flagged: boolean): Said => ({ body: JSON.stringify({ flagged }) })
const away: Said = { status: 503, body: 'not now' }

const service = http.createServer(async (request, response) => {
  let body = ''
  for await (const part of request) body += part
  asked.push(JSON.parse(body).text)
  if (says.silent) return
  response.writeHead(says.status ?? 200, says.headers).end(says.body)
})

beforeAll(async () => {
  await new Promise<void>((resolve) => service.listen(0, resolve))
  vi.stubEnv('SCREEN_URL', `http://127.0.0.1:${(service.address() as AddressInfo).port}/check`)
})
beforeEach(() => {
  asked.length = 0
})
afterAll(async () => {
  service.closeAllConnections()
  service.close()
  vi.unstubAllEnvs()
  await disconnect()
})

describe('the outside check', () => {
  test('says that a text is clear or needs a look', async () => {
    says = flag(false)
    expect(await screened('Good morning.')).toBe('clear')
    says = flag(true)
    expect(await screened('Buy now.')).toBe('flagged')
    expect(asked).toEqual(['Good morning.', 'Buy now.'])
  })
  test('is away where it fails, says something else, leads elsewhere or takes too long', async () => {
    for (says of [away, { body: 'yes' }, { body: '{"flagged":"no"}' }, { status: 302, headers: { location: '/x' } }])
      expect(await screened('Hello.')).toBe('away')
    says = { silent: true }
    expect(await screened('Hello.')).toBe('away')
  })
})

describe('a text', () => {
  const stateOf = async (id: string) => (await prisma.post.findFirst({ where: { id } }))?.state
  const caseOf = (postId: string) => prisma.case.findFirst({ where: { postId } })
  let editor: Awaited<ReturnType<typeof person>>
  beforeAll(async () => {
    editor = await person('Editor', { roles: ['editor'] })
  })

  test('that it finds fault with waits, also as an edit, and readers keep the text before', async () => {
    const { slug, topicId } = await openTopic(editor)
    const luc = await person('Luc')
    says = flag(true)
    const held = await say(luc, slug, 'The treaties were never meant to last for ever.')
    expect(held.held).toBe('screen')
    expect(await caseOf(held.id)).toMatchObject({ state: 'OPEN', cause: 'held' })

    says = flag(false)
    const { id } = await say(luc, slug, 'Who reads the reports of the observers?')
    expect(await stateOf(id)).toBe('LIVE')
    expect(await caseOf(id)).toBeNull()
    says = flag(true)
    const post = await prisma.post.findFirstOrThrow({ where: { id } })
    const edit = { topicId, postId: id, revisionId: post.latestRevisionId ?? '', text: 'Buy now.', showsStance: false }
    expect((await editPost(luc, edit)).held).toBe('screen')
    expect(await prisma.post.findFirst({ where: { id } })).toMatchObject({
      state: 'LIVE',
      publishedRevisionId: post.publishedRevisionId,
    })
  })

  test('is shown where the check is away, with an open case; that of a new member waits', async () => {
    const { slug, topicId } = await openTopic(editor)
    says = away
    const shown = await say(await person('Luc'), slug, 'A border is also a line on a map.')
    expect([shown.held, await stateOf(shown.id)]).toEqual([null, 'LIVE'])
    expect(await caseOf(shown.id)).toMatchObject({ state: 'OPEN', cause: 'unscreened' })

    // Their first two are read already; they are still new.
    const novice = await person('Novice', { trust: 0 })
    for (const _ of [1, 2]) await scene.writtenPost({ topicId, pollId: '' }, novice)
    const waiting = await say(novice, slug, 'A third question, then.')
    expect([waiting.held, await stateOf(waiting.id)]).toEqual(['screenAway', 'HELD'])
  })

  test('of a person in office is not asked about, nor one that waits anyway', async () => {
    const { slug } = await openTopic(editor)
    says = flag(true)
    expect((await say(editor, slug, 'Please keep to the question.')).held).toBeNull()
    expect((await say(await person('Novice', { trust: 0 }), slug, 'Hello, all.')).held).toBe('firstPosts')
    expect(asked).toEqual([])
  })
})

describe('a pile of reports from one side', () => {
  async function pile() {
    const mod = await scene.person('Mod', ['moderator'])
    const topic = await scene.openTopic(mod)
    const post = await scene.writtenPost(topic, await scene.person('Ann'))
    for (let i = 0; i < 10; i++) {
      const one = await scene.person(`Crowd ${i}`)
      await scene.stance(topic, one, '2')
      await reportPost(one, { ...post, category: 'abuse', note: '' })
    }
    const job = await prisma.$queryRaw<{ payload: unknown }[]>`
      SELECT j.payload FROM graphile_worker._private_jobs j WHERE j.key = ${`screen:${post.revisionId}`}`
    expect(job).toEqual([{ payload: post }])
    return post
  }
  const found = (postId: string) => prisma.post.findFirst({ where: { id: postId }, select: { state: true } })

  test('hides the post where the check agrees, and only there', async () => {
    const [one, other] = [await pile(), await pile()]
    says = flag(false)
    await screenReported(one)
    says = away
    await screenReported(one)
    expect(await found(one.postId)).toEqual({ state: 'LIVE' })
    says = flag(true)
    await screenReported(one)
    await screenReported(one)
    expect(await found(one.postId)).toEqual({ state: 'HIDDEN' })
    expect(await prisma.decision.count({ where: { postId: one.postId, source: 'automated' } })).toBe(1)
    expect(await prisma.case.findFirst({ where: { postId: one.postId } })).toMatchObject({
      state: 'OPEN',
      oneSided: false,
    })

    await screenReported({ ...other, revisionId: one.revisionId })
    expect(await found(other.postId)).toEqual({ state: 'LIVE' })
  })
})
