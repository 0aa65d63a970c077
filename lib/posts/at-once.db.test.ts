import { beforeAll, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import type { Member } from '@/lib/kernel/viewer'
import { countsOff } from './counts.queries'
import { saveDraft } from './drafts.commands'
import { hidePost, publishRevision, removePost, restorePost } from './fate.commands'
import { deletePost, editPost, undeletePost } from './own-posts.commands'
import { openTopic, person, say } from './test-talk.commands'

let people: Member[]
let moderator: Member
beforeAll(async () => {
  people = await Promise.all(Array.from({ length: 10 }, (_, i) => person(`Person ${i}`)))
  moderator = await person('Mira', { roles: ['moderator'] })
})
const one = (i: number) => people[i % people.length] ?? moderator
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (said) => said.reason ?? String(said),
  )

test('whatever people and moderators do at once, every count is that of the rows, and nothing fails but by a refusal', async () => {
  const { topicId, slug } = await openTopic(moderator)
  const roots = await Promise.all(
    people.map((author, i) => say(author, slug, `Root ${i}.`, { sectionId: i % 2 ? 'h1' : '' })),
  )
  const at = (i: number) => ({ topicId, postId: roots[i % roots.length]?.id ?? '' })
  const acts = [
    (i: number) => say(one(i + 3), slug, `An answer, number ${i}.`, { parentId: at(i).postId }),
    (i: number) => deletePost(one(i), at(i)),
    (i: number) => undeletePost(one(i), at(i)),
    (i: number) => transact((tx) => hidePost(tx, moderator, { ...at(i), reason: 'hidden' })),
    (i: number) => transact((tx) => restorePost(tx, moderator, at(i))),
    (i: number) => transact((tx) => removePost(tx, moderator, at(i))),
  ]
  const answers = await Promise.all(
    Array.from({ length: 180 }, (_, n) => refusal(acts[(n * 7 + (n >> 3)) % acts.length]?.(n) ?? Promise.resolve())),
  )
  expect(answers.filter((answer) => !['done', 'conflict', 'not-found'].includes(answer))).toEqual([])
  expect(answers).toContain('done')
  expect(await countsOff(topicId)).toEqual([])
})

test('an approval and a new text at once: what was read is shown, or nothing', async () => {
  const { topicId, slug } = await openTopic(moderator)
  for (let round = 0; round < 8; round++) {
    const fresh = await person('New', { trust: 0 })
    const { id: postId } = await say(fresh, slug, `Words of round ${round}, to be read.`)
    const { latestRevisionId: revisionId } = await prisma.post.findFirstOrThrow({ where: { topicId, id: postId } })
    const [edited, judged] = await Promise.all([
      refusal(
        editPost(fresh, { topicId, postId, revisionId, text: `Other words of round ${round}.`, showsStance: false }),
      ),
      refusal(transact((tx) => publishRevision(tx, moderator, { topicId, postId, revisionId }))),
    ])
    const post = await prisma.post.findFirstOrThrow({ where: { topicId, id: postId } })
    expect([edited, judged]).toContain('done')
    expect(judged === 'done' && post.publishedRevisionId !== null ? 'shown' : judged).toMatch(
      /^(shown|stale-revision)$/,
    )
    if (judged !== 'done') expect(post.publishedRevisionId).toBeNull()
  }
  expect(await countsOff(topicId)).toEqual([])
})

test('twenty saves of a draft at once leave the newest', async () => {
  const { topicId } = await openTopic(moderator)
  const author = one(0)
  const saves = Array.from({ length: 20 }, (_, i) =>
    saveDraft(author, {
      ...{ topicId, target: 'topic', blockId: '', exact: '', prefix: '', suffix: '' },
      ...{ sequence: i + 1, text: `text ${i + 1}` },
    }),
  )
  await Promise.allSettled(saves)
  expect(await prisma.draft.findFirst({ where: { topicId, authorId: author.id } })).toMatchObject({
    sequence: 20,
    text: 'text 20',
  })
})
