import { prisma } from '@/lib/db/client'
import { newId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import { invalid, notFound, Refusal } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import type { ArticleView } from './article-view'
import { plainBlock } from './block'
import { type DraftArticle, newDraft } from './draft-view'
import { guardedFetch } from './fetch/guarded-fetch'
import { decodeText } from './import/decode'
import { formatOf, formatOfFile } from './import/format'
import { importArticle } from './import/import-article'
import type { ParsedArticle } from './parsed-article'
import { canEditArticles } from './policy'
import { articleView } from './queries'
import type { StartDraftInput } from './schema'
import { sourceHash } from './source-hash'

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
  const article = input.from === 'version' && current ? asDraft(current) : await readDraft(input, current)
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

async function readDraft(input: StartDraftInput, current: ArticleView | null): Promise<DraftArticle> {
  const parsed = await readInput(input, current)
  const atAddress = input.url || input.from === 'source'
  return newDraft(parsed, { ...keptFrom(current), ...(atAddress && { sourceHash: sourceHash(parsed) }) })
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

const textOf = async (file: File) => decodeText(new Uint8Array(await file.arrayBuffer()))

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
  return newDraft({ ...parsed, source: view.sourceName ?? '', blocks: blocks.map(plainBlock) }, keptFrom(view))
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
