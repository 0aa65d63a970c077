import { createHash } from 'node:crypto'
import { z } from 'zod'
import { prisma, type Tx } from '@/lib/db/client'
import { execute, row, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { newId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import { invalid, notFound, Refusal } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { createTopic } from '@/lib/topics/commands'
import type { ArticleView } from './article-view'
import { type DraftArticle, newDraft } from './draft-view'
import { editedBlocks } from './edit-blocks'
import { guardedFetch } from './fetch/guarded-fetch'
import { formatOf, formatOfFile } from './import/format'
import { importArticle } from './import/import-article'
import { splitNames } from './import/names'
import type { ParsedArticle } from './parsed-article'
import { canEditArticles } from './policy'
import { articleView } from './queries'
import type { DraftInput, RebaseDraftInput, StartDraftInput } from './schema'
import { publishFirst, publishNext } from './versions.commands'

/** A draft is kept only while it is worked on: an editor's own, or a proposal of the source watch. */
const Stored = z.object({
  topicId: z.string().nullable(),
  basedOn: z.number(),
  sequence: z.number(),
  parsed: z.unknown(),
})

/**
 * Reads an article into a draft: from pasted text, a file or an address; for a version also from the newest version
 * itself or from its source. Nothing is published. Editors only; refusals of imports and fetches name their field.
 */
export async function startDraft(viewer: Viewer, input: StartDraftInput): Promise<{ id: string }> {
  demand(canEditArticles(viewer))
  const current = input.slug
    ? await articleView(viewer, input.slug).then((a) => a && articleView(viewer, a.slug, a.latestVersion))
    : null
  if (input.slug && !current) throw notFound()
  const article =
    input.from === 'version' && current
      ? asDraft(current)
      : newDraft(await readInput(input, current), keptFrom(current))
  const id = newId()
  await prisma.articleDraft.create({
    data: {
      id,
      topicId: current?.topicId ?? null,
      editorId: viewer.id ?? '',
      basedOn: current?.number ?? 0,
      input: { from: input.from, url: input.url },
      parsed: article,
    },
  })
  return { id }
}

async function readInput(input: StartDraftInput, current: ArticleView | null): Promise<ParsedArticle> {
  const url = input.from === 'source' ? (current?.sourceUrl ?? '') : input.url
  if (url) return importArticle(await guardedFetch(url))
  if (input.from === 'source') throw invalid('url', 'no-source')
  if (input.file?.size) {
    const format = formatOfFile(input.file.name)
    if (!format) throw invalid('file', 'import-type')
    if (input.file.size > 2_000_000) throw invalid('file', 'import-too-long', { limit: 200 })
    return onField('file', async () => importArticle({ text: await textOf(input.file as File), format }))
  }
  return importArticle({ text: input.text, format: input.format === 'auto' ? formatOf(input.text) : input.format })
}

// Bytes that are no UTF-8 become characters that an import takes for binary.
const textOf = async (file: File) => new TextDecoder().decode(await file.arrayBuffer())

async function onField<T>(field: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const reason = error instanceof Refusal ? error.details.fields?.text : undefined
    throw reason && error instanceof Refusal ? invalid(field, reason, error.details.values) : error
  }
}

/** The newest version as a draft: nothing changed yet. */
function asDraft(view: ArticleView): DraftArticle {
  const { title, lead, authors, lang, blocks } = view
  const parsed = {
    title,
    lead,
    byline: '',
    authors,
    lang,
    published: '',
    dropped: [],
    canonicalUrl: view.sourceUrl ?? '',
  }
  const plain = blocks.map(({ kind, level, text, html, data }) => ({ kind, level, text, html, data }))
  return newDraft({ ...parsed, source: view.sourceName ?? '', blocks: plain }, keptFrom(view))
}

// What a new reading of the text does not say anew.
const keptFrom = (view: ArticleView | null): Partial<DraftArticle> =>
  view
    ? {
        title: view.title,
        authors: view.authors,
        source: view.sourceName ?? '',
        sourceUrl: view.sourceUrl ?? '',
        licenceNote: view.licenceNote ?? '',
        lang: view.lang,
      }
    : {}

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

/** SHA-256 of what a source says: the same again proposes nothing. */
export const sourceHash = (article: ParsedArticle): string =>
  createHash('sha256')
    .update(article.blocks.map((block) => block.text).join('\n'))
    .digest('hex')
