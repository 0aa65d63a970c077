import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'
import { newId } from '@/lib/kernel/id'
import { Refusal } from '@/lib/kernel/refusal'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import { checkedText } from './checked-text'
import { calledIn } from './markdown/render-post'
import type { PreviewInput } from './schema'
import type { PreviewView } from './views'

const Person = z.object({ key: z.string(), name: z.string() })

/** A text as it would be shown; stores nothing. For members; refuses what could not be posted. */
export async function previewPost(viewer: Viewer, { text }: PreviewInput): Promise<PreviewView> {
  if (!isMember(viewer)) throw new Refusal('sign-in')
  const called = calledIn(text).slice(0, 100)
  const found = called.length
    ? await rows(
        prisma,
        Person,
        sql`SELECT "nameKey" AS "key", "name" FROM "User"
          WHERE "nameKey" = ANY(${called}) AND "erasedAt" IS NULL`,
      )
    : []
  const people = Object.fromEntries(found.map(({ key, name }) => [key, name]))
  return { html: checkedText({ text, postId: newId(), slug: '', people }).html }
}
