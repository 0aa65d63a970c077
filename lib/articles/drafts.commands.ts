import { z } from 'zod'
import { prisma, type Tx } from '@/lib/db/client'
import { row, sql } from '@/lib/db/sql'
import { attempt, transact } from '@/lib/db/transact'
import { demand } from '@/lib/kernel/permission'
import { invalid, notFound, Refusal } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { createTopic } from '@/lib/topics/commands'
import { plainBlock } from './block'
import { blocksOfVersion } from './blocks.queries'
import type { DraftArticle } from './draft-view'
import { editedBlocks } from './edit-blocks'
import { splitNames } from './import/names'
import { markLead } from './lead'
import { mergeBlocks } from './merge-blocks'
import { canEditArticles } from './policy'
import type { DiscardDraftInput, DraftInput } from './schema'
import { publishFirst, publishNext } from './versions.commands'

/** A draft is kept only while it is worked on: an editor's own, or a proposal of the source watch. */
const Stored = z.object({
  topicId: z.string().nullable(),
  basedOn: z.number(),
  sequence: z.number(),
  parsed: z.unknown(),
})

/**
 * Keeps what an editor has made of a draft; when asked, publishes it (a new topic, or the next version of one) or carries it
 * over to the newest version. Saving over a newer state is refused (`newer-draft`). What was typed is kept also where
 * publishing is refused. Answers where the editor goes next.
 */
export async function keepDraft(
  viewer: Viewer,
  input: DraftInput,
): Promise<{ id: string; slug?: string; number?: number }> {
  demand(canEditArticles(viewer))
  const done = await transact(async (tx) => {
    const draft = await draftForUpdate(tx, input.id)
    if (draft.sequence !== input.sequence) throw new Refusal('newer-draft')
    const article = withEdits(draft.parsed as DraftArticle, input)
    // A page whose publication is refused stays current, so the sequence moves on only when the draft is saved as such.
    const sequence = input.sequence + (input.press === 'publish' ? 0 : 1)
    await tx.articleDraft.update({ where: { id: input.id }, data: { parsed: article, sequence } })
    if (input.press === 'save') return { id: input.id }
    return attempt(tx, async () => {
      if (input.press === 'publish') return { id: input.id, ...(await publish(tx, viewer, draft, article, input.id)) }
      await followNewest(tx, input.id)
      return { id: input.id }
    })
  })
  if (done instanceof Refusal) throw done
  return done
}

type Draft = z.infer<typeof Stored>

async function publish(tx: Tx, viewer: Viewer, { topicId, basedOn }: Draft, article: DraftArticle, id: string) {
  demandComplete(article, topicId !== null)
  const published = topicId
    ? await publishNext(tx, viewer, { topicId, basedOn, article })
    : await publishNewTopic(tx, viewer, article)
  await tx.articleDraft.delete({ where: { id } })
  return published
}

function demandComplete(article: DraftArticle, isVersion: boolean) {
  if (!article.title) throw invalid('title', 'title-needed')
  if (!article.blocks.some((block) => block.text.trim())) throw invalid('form', 'import-no-text')
  if (article.sourceUrl && !/^https?:\/\/\S+$/.test(article.sourceUrl)) throw invalid('sourceUrl', 'address-invalid')
  if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(article.lang)) throw invalid('lang', 'language-invalid')
  if (isVersion && article.change !== 'typo' && !article.note) throw invalid('note', 'note-needed')
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
    sourceHash: sourceUrl === draft.sourceUrl ? draft.sourceHash : undefined,
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

/**
 * After somebody else published: the draft follows the newest version and takes over what that one changed. Where both
 * changed the same words, the draft's stand and the other's are listed as left out.
 */
async function followNewest(tx: Tx, id: string) {
  const { topicId, basedOn, parsed } = await draftForUpdate(tx, id)
  if (!topicId) throw notFound()
  const versions = await tx.articleVersion.findMany({
    where: { topicId, number: { gte: basedOn } },
    orderBy: { number: 'asc' },
    select: { number: true, title: true },
  })
  const [was, now] = [versions[0], versions.at(-1)]
  if (!was || !now) throw notFound()
  const base = (await blocksOfVersion(tx, topicId, was.number)).map(plainBlock)
  const theirs = (await blocksOfVersion(tx, topicId, now.number)).map(plainBlock)
  const mine = parsed as DraftArticle
  const { blocks, apart } = mergeBlocks(base, mine.blocks, theirs)
  const article: DraftArticle = {
    ...mine,
    title: mine.title === was.title ? now.title : mine.title,
    blocks: markLead(blocks),
    dropped: [...apart.map(({ text }) => ({ reason: 'changed-by-both' as const, text })), ...mine.dropped],
  }
  await tx.articleDraft.update({ where: { id }, data: { basedOn: now.number, parsed: article } })
}

/** Throws a draft away. */
export async function discardDraft(viewer: Viewer, { id }: DiscardDraftInput): Promise<{ slug: string | null }> {
  demand(canEditArticles(viewer))
  const draft = await prisma.articleDraft.findUnique({ where: { id }, select: { topicId: true } })
  const { count } = await prisma.articleDraft.deleteMany({ where: { id } })
  if (!draft || count === 0) throw notFound()
  const topic = draft.topicId
    ? await prisma.topic.findUnique({ where: { id: draft.topicId }, select: { slug: true } })
    : null
  return { slug: topic?.slug ?? null }
}
