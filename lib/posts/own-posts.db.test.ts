import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { newId } from '@/lib/kernel/id'
import type { Refusal } from '@/lib/kernel/refusal'
import { type Member, visitor } from '@/lib/kernel/viewer'
import { countsOff } from './counts.queries'
import { saveDraft } from './drafts.commands'
import { hidePost, holdAgain, publishRevision } from './fate.commands'
import { deletePost, editPost, undeletePost } from './own-posts.commands'
import { composer, onePost, revisionsOf } from './queries'
import { ratePost } from './ratings.commands'
import { openTopic, person, say } from './test-talk.commands'
import { forgetWatchedWords } from './watched-words.queries'

let editor: Member
let moderator: Member
let grace: Member
let luc: Member
beforeAll(async () => {
  editor = await person('Editor', { roles: ['editor'] })
  moderator = await person('Mira', { roles: ['moderator'] })
  grace = await person('Grace')
  luc = await person('Luc')
  await prisma.watchedWord.create({ data: { id: newId(), word: 'zonk' } })
  forgetWatchedWords()
})
const reason = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (refusal: Refusal) => refusal.reason,
  )

async function talk(text = 'As it was.') {
  const { topicId, slug } = await openTopic(editor)
  const { id } = await say(grace, slug, text)
  const at = { topicId, postId: id }
  const row = () => prisma.post.findUniqueOrThrow({ where: { topicId_id: { topicId, id } } })
  const edit = async (words: string) =>
    editPost(grace, { ...at, revisionId: (await row()).latestRevisionId, text: words, showsStance: false })
  const seen = (viewer: Member | ReturnType<typeof visitor> = visitor()) => onePost(viewer, { slug, postId: id })
  return { topicId, slug, id, at, row, edit, seen }
}

describe('an edit', () => {
  test('shows the new text at once, says after how many replies, and keeps the old one to compare', async () => {
    const { slug, id, edit, seen } = await talk()
    await say(luc, slug, 'A reply.', { parentId: id })
    await edit('As it is.')
    expect(await seen()).toMatchObject({ html: '<p>As it is.</p>\n', editedAfterReplies: 1 })
    expect((await seen())?.editedAt).toBeInstanceOf(Date)
    const compared = await revisionsOf(visitor(), { slug, postId: id })
    expect(compared?.revisions[1]?.changes.filter((c) => c.kind !== 'same').map((c) => c.text)).toEqual(['was', 'is'])
  })

  test('that needs review waits beside the visible text until it is approved', async () => {
    const { slug, at, row, edit, seen } = await talk()
    expect((await edit('Now with zonk.')).held).toBe('watchedWord')
    expect(await seen()).toMatchObject({ html: '<p>As it was.</p>\n', waitingEdit: null, hold: null, editedAt: null })
    expect(await seen(grace)).toMatchObject({
      waitingEdit: { html: '<p>Now with zonk.</p>\n' },
      hold: { reason: 'watchedWord' },
    })
    expect((await revisionsOf(visitor(), { slug, postId: at.postId }))?.revisions).toHaveLength(1)
    const revisionId = (await row()).latestRevisionId
    await transact((tx) => publishRevision(tx, moderator, { ...at, revisionId }))
    expect((await seen())?.html).toBe('<p>Now with zonk.</p>\n')
    await transact((tx) => holdAgain(tx, moderator, { ...at, revisionId }))
    expect((await seen())?.html).toBe('<p>As it was.</p>\n')
  })

  test('of a text that changed meanwhile, or of somebody else’s post, is refused', async () => {
    const { at, row, edit } = await talk()
    const { latestRevisionId } = await row()
    await edit('Second.')
    const late = { ...at, revisionId: latestRevisionId, text: 'Third.', showsStance: false }
    expect(await reason(editPost(grace, late))).toBe('stale-revision')
    expect(await reason(editPost(luc, late))).toBe('not-found')
    expect(await reason(editPost(moderator, late))).toBe('not-found')
  })

  test('of a hidden post waits for a moderator, and brings it back when approved', async () => {
    const { at, row, edit, seen } = await talk()
    await transact((tx) => hidePost(tx, moderator, { ...at, reason: 'editAsked' }))
    expect((await edit('A milder text.')).held).toBe('edit')
    expect((await seen())?.html).toBeNull()
    await transact(async (tx) => publishRevision(tx, moderator, { ...at, revisionId: (await row()).latestRevisionId }))
    expect((await seen())?.html).toBe('<p>A milder text.</p>\n')
  })
})

describe('a deletion', () => {
  test('leaves a tombstone and the replies, and can be taken back', async () => {
    const { topicId, slug, id, at, seen } = await talk()
    await say(luc, slug, 'A reply.', { parentId: id })
    await deletePost(grace, at)
    expect(await seen()).toMatchObject({ state: 'AUTHOR_DELETED', html: null, author: null, replyCount: 1 })
    expect(await seen(moderator)).toMatchObject({ html: null })
    expect(await seen(grace)).toMatchObject({ html: null, can: { undelete: true } })
    expect(await reason(deletePost(grace, at))).toBe('conflict')
    expect(await reason(undeletePost(luc, at))).toBe('not-found')
    await undeletePost(grace, at)
    expect((await seen())?.html).toBe('<p>As it was.</p>\n')
    expect(await countsOff(topicId)).toEqual([])
  })

  test('of a hidden post does not wash it clean', async () => {
    const { at, row } = await talk()
    await transact((tx) => hidePost(tx, moderator, { ...at, reason: 'reported' }))
    await deletePost(grace, at)
    await undeletePost(grace, at)
    expect((await row()).state).toBe('HIDDEN')
  })
})

describe('a rating', () => {
  test('is one a person, can be changed and taken back, and is counted exactly', async () => {
    const { topicId, at, seen } = await talk()
    const rate = (who: Member, valuable: 'yes' | 'no' | 'none') => ratePost(who, { ...at, valuable })
    await Promise.all(Array.from({ length: 8 }, (_, i) => rate(luc, i % 2 ? 'yes' : 'no')))
    await rate(luc, 'yes')
    await rate(editor, 'no')
    expect((await seen(luc))?.valuable).toEqual({ yes: 1, mine: true, acrossViews: false })
    await rate(luc, 'none')
    expect((await seen(luc))?.valuable).toEqual({ yes: 0, mine: null, acrossViews: false })
    expect(await countsOff(topicId)).toEqual([])
    expect(await reason(rate(grace, 'yes'))).toBe('own-post')
    const sanna = await person('Sanna', { topicRoles: { [topicId]: 'mediator' } })
    expect(await reason(rate(sanna, 'yes'))).toBe('mediators-do-not-rate')
  })
})

describe('a draft', () => {
  test('of a newer sequence wins on every device, and the late one is kept beside it', async () => {
    const { topicId, slug } = await openTopic(editor)
    const save = (sequence: number, text: string) =>
      saveDraft(grace, { topicId, target: 'topic', sequence, text, blockId: '', exact: '', prefix: '', suffix: '' })
    const draft = async () => (await composer(grace, { slug }))?.draft
    await save(1, 'on the phone')
    await save(2, 'on the desk')
    expect(await reason(save(2, 'on the phone, late'))).toBe('newer-draft')
    expect(await draft()).toMatchObject({ text: 'on the desk', sequence: 2, kept: 'on the phone, late' })
    await Promise.allSettled(Array.from({ length: 20 }, (_, i) => save(i + 3, `text ${i + 3}`)))
    expect(await draft()).toMatchObject({ text: 'text 22', sequence: 22 })
    await say(grace, slug, 'Said.')
    expect(await draft()).toBeNull()
  })
})
