import { z } from 'zod'
import { prisma, type Tx } from '@/lib/db/client'
import { execute, row, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { demand } from '@/lib/kernel/permission'
import { invalid, notFound, Refusal } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { createTopic } from '@/lib/topics/commands'
import type { DraftArticle } from './draft-view'
import { editedBlocks } from './edit-blocks'
import { splitNames } from './import/names'
import { canEditArticles } from './policy'
import type { DraftInput, RebaseDraftInput } from './schema'
import { publishFirst, publishNext } from './versions.commands'

/** A draft is kept only while it is worked on: an editor's own, or a proposal of the source watch. */
const Stored = z.object({
  topicId: z.string().nullable(),
  basedOn: z.number(),
  sequence: z.number(),
  parsed: z.unknown(),
})

/**
 * Keeps what an editor has made of a draft, and publishes it when asked: a new topic, or the next version of one. Saving
 * over a newer state is refused (`newer-draft`). Answers where the editor goes next.
 */
export async function keepDraft(
  viewer: Viewer,
  input: DraftInput,
): Promise<{ id: string; slug?: string; number?: number }> {
  demand(canEditArticles(viewer))
  const article = await saveDraft(input)
  if (input.press === 'save') return { id: input.id }
  return transact(async (tx) => {
    const draft = await draftForUpdate(tx, input.id)
    demandComplete(article, draft.topicId !== null)
    const published = draft.topicId
      ? await publishNext(tx, viewer, { topicId: draft.topicId, basedOn: draft.basedOn, article })
      : await publishNewTopic(tx, viewer, article)
    await tx.articleDraft.delete({ where: { id: input.id } })
    return { id: input.id, ...published }
  })
}

function demandComplete(article: DraftArticle, isVersion: boolean) {
  if (!article.title) throw invalid('title', 'title-needed')
  if (!article.blocks.some((block) => block.text.trim())) throw invalid('form', 'import-no-text')
  if (article.sourceUrl && !/^https?:\/\/\S+$/.test(article.sourceUrl)) throw invalid('sourceUrl', 'address-invalid')
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(article.lang)) throw invalid('lang', 'language-invalid')
  if (isVersion && article.change !== 'typo' && !article.note) throw invalid('note', 'note-needed')
}

// In a transaction of its own: a refused publication loses nothing that was typed. Its page stays current, so the
// sequence moves on only when the draft is saved as such.
function saveDraft(input: DraftInput): Promise<DraftArticle> {
  return transact(async (tx) => {
    const draft = await draftForUpdate(tx, input.id)
    if (draft.sequence !== input.sequence) throw new Refusal('newer-draft')
    const article = withEdits(draft.parsed as DraftArticle, input)
    await tx.articleDraft.update({
      where: { id: input.id },
      data: { parsed: article, sequence: input.sequence + (input.press === 'save' ? 1 : 0) },
    })
    return article
  })
}

async function publishNewTopic(tx: Tx, viewer: Viewer, article: DraftArticle) {
  const summary = article.summary || article.lead.slice(0, 400)
  const topic = await createTopic(tx, viewer, { title: article.title, summary })
  await publishFirst(tx, viewer, topic.id, article)
  return { slug: topic.slug, number: 1 }
}

function withEdits(draft: DraftArticle, input: DraftInput): DraftArticle {
  const { title, summary, licenceNote, lang, change, note, takes, sourceUrl } = input
  const authors = splitNames(input.authors).map((author) => draft.authors.find((a) => a.name === author.name) ?? author)
  const blocks = editedBlocks(draft.blocks, input)
  return {
    ...draft,
    title,
    summary,
    licenceNote,
    lang,
    change,
    note,
    takes,
    sourceUrl,
    source: input.sourceName,
    authors,
    blocks,
  }
}

async function draftForUpdate(tx: Tx, id: string) {
  const draft = await row(
    tx,
    Stored,
    sql`SELECT "topicId"::text, "basedOn", "sequence", "parsed" FROM "ArticleDraft" WHERE "id" = ${id}::uuid FOR UPDATE`,
  )
  if (!draft) throw notFound()
  return draft
}

/** After somebody else published: the draft keeps its words and now follows the newest version. */
export async function rebaseDraft(viewer: Viewer, { id }: RebaseDraftInput): Promise<{ id: string }> {
  demand(canEditArticles(viewer))
  const changed = await transact((tx) =>
    execute(
      tx,
      sql`UPDATE "ArticleDraft" d SET "sequence" = d."sequence" + 1, "basedOn" = (
          SELECT max(v."number") FROM "ArticleVersion" v WHERE v."topicId" = d."topicId")
        WHERE d."id" = ${id}::uuid AND d."topicId" IS NOT NULL`,
    ),
  )
  if (!changed) throw notFound()
  return { id }
}

/** Throws a draft away. */
export async function discardDraft(viewer: Viewer, { id }: RebaseDraftInput): Promise<{ slug: string | null }> {
  demand(canEditArticles(viewer))
  const draft = await prisma.articleDraft.findUnique({ where: { id }, select: { topicId: true } })
  if (!draft) throw notFound()
  await prisma.articleDraft.delete({ where: { id } })
  const topic = draft.topicId
    ? await prisma.topic.findUnique({ where: { id: draft.topicId }, select: { slug: true } })
    : null
  return { slug: topic?.slug ?? null }
}
