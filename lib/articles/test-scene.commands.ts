import { randomUUID } from 'node:crypto'
import { prisma } from '@/lib/db/client'
import type { Member } from '@/lib/kernel/viewer'
import type { DraftArticle } from './draft-view'
import { editableText } from './edit-blocks'
import { DraftInput } from './schema'

// Editors, readers and their drafts, for database tests.

/** Somebody as they ask, without a row of their own. */
export const member = (more: Partial<Member> = {}): Member => ({
  id: randomUUID(),
  name: 'Ines',
  locale: 'en',
  roles: [],
  topicRoles: {},
  emailVerified: true,
  trust: 0,
  sanction: null,
  sessionId: 's',
  memberSince: new Date(0),
  ...more,
})
/** "done", or why it was not: the words beside a field, else the reason. */
export const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (e: { reason?: string; message: string; details?: { fields?: Record<string, string> } }) =>
      Object.values(e.details?.fields ?? {})[0] ?? e.reason ?? e.message,
  )

/** The form of a draft as its page has it. */
export async function formOf(id: string, more: Partial<DraftInput> = {}): Promise<DraftInput> {
  const draft = await prisma.articleDraft.findUniqueOrThrow({ where: { id } })
  const article = draft.parsed as unknown as DraftArticle
  return DraftInput.parse({
    id,
    sequence: draft.sequence,
    title: article.title || 'Will the harbour open?',
    authors: article.authors.map((a) => a.name).join(', '),
    lang: article.lang,
    kind: article.blocks.map((b) => b.kind),
    level: article.blocks.map((b) => b.level),
    text: article.blocks.map(editableText),
    press: 'publish',
    ...more,
  })
}
