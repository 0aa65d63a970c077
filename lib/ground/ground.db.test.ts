import { afterAll, beforeAll, expect, test } from 'vitest'
import { disconnect, prisma } from '@/lib/db/client'
import { openTopic, person, stance, writtenPost } from '@/lib/moderation/test-scene.commands'
import { weighPost } from './commands'

type Person = Awaited<ReturnType<typeof person>>
let scene: Awaited<ReturnType<typeof openTopic>>
const sides: Record<string, Person[]> = {}

beforeAll(async () => {
  const author = await person('Author')
  scene = await openTopic(author)
  for (const answer of ['-2', '2', '0'])
    sides[answer] = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const one = await person('Rater')
        await stance(scene, one, answer)
        return one
      }),
    )
})
afterAll(disconnect)

async function rated(yes: Record<string, number>, no: Record<string, number> = {}) {
  const post = await writtenPost(scene, await person('Author'))
  const data = Object.entries(sides).flatMap(([answer, people]) =>
    people.slice(0, (yes[answer] ?? 0) + (no[answer] ?? 0)).map((rater, i) => ({
      topicId: post.topicId,
      postId: post.postId,
      raterId: rater.id,
      valuable: i < (yes[answer] ?? 0),
    })),
  )
  await prisma.postRating.createMany({ data })
  await weighPost(post)
  return prisma.post.findFirstOrThrow({ where: { id: post.postId } })
}

test('a post that both sides value gets the badge', async () => {
  expect(await rated({ '-2': 7, '2': 7 }, { '2': 1 })).toMatchObject({ acrossViews: true })
})

test('a post that one side loves and the other does not gets none, and ranks at nothing', async () => {
  expect(await rated({ '2': 8 }, { '-2': 8 })).toMatchObject({ acrossViews: false, bridging: 0 })
})

test('two groups with five ratings each are needed', async () => {
  expect(await rated({ '2': 8, '-2': 4 })).toMatchObject({ acrossViews: false, bridging: 0 })
})

test('people without a stance count in no group', async () => {
  const post = await writtenPost(scene, await person('Author'))
  const raters = await Promise.all(Array.from({ length: 12 }, () => person('Silent')))
  await prisma.postRating.createMany({
    data: raters.map((rater) => ({ topicId: post.topicId, postId: post.postId, raterId: rater.id, valuable: true })),
  })
  await weighPost(post)
  expect(await prisma.post.findFirstOrThrow({ where: { id: post.postId } })).toMatchObject({ acrossViews: false })
})
