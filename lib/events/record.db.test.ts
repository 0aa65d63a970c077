import { beforeEach, describe, expect, it } from 'vitest'
import { prisma } from '@/lib/db/client'
import { transact } from '@/lib/db/transact'
import { newId } from '@/lib/kernel/id'
import { visitor } from '@/lib/kernel/viewer'
import { firstBroken } from './hash-chain'
import { listen } from './listen'
import type { Notice } from './notice'
import { record } from './record'

const topic = () => ({ topicId: newId(), slug: 'talks' })

describe('recording what happened', () => {
  beforeEach(async () => {
    await prisma.event.deleteMany()
  })

  it('leaves nothing behind when the command is refused after it', async () => {
    const before = await prisma.logEntry.count()
    const work = transact(async (tx) => {
      await record(tx, 'parley', { kind: 'topic.published', ...topic() })
      throw new Error('refused')
    })
    await expect(work).rejects.toThrow('refused')
    expect(await prisma.event.count()).toBe(0)
    expect(await prisma.logEntry.count()).toBe(before)
  })

  it('chains the log without a gap when twenty people act at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, () =>
        transact((tx) => record(tx, visitor(), { kind: 'topic.published', ...topic() })),
      ),
    )
    const entries = await prisma.logEntry.findMany({ orderBy: { seq: 'asc' } })
    expect(entries.map((entry) => entry.seq)).toEqual(entries.map((_, i) => (entries[0]?.seq ?? 0n) + BigInt(i)))
    expect(firstBroken(entries)).toBeNull()
  })

  it('tells every listening process after the commit, and not before', async () => {
    const heard: Notice[] = []
    const ready = new Promise<void>((resolve) => {
      listen((notice) => heard.push(notice), resolve)
    })
    await ready
    const published = topic()
    await transact(async (tx) => {
      await record(tx, 'parley', { kind: 'topic.published', ...published })
      await new Promise((resolve) => setTimeout(resolve, 100))
      expect(heard).toEqual([])
    })
    await expect.poll(() => heard.length).toBe(1)
    expect(heard[0]?.pages).toContain('/t/talks')
  })
})
