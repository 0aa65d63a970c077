import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { execute, sql } from '@/lib/db/sql'
import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import { notFound, Refusal } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { newDraft } from './draft-view'
import { type Fetched, guardedFetch } from './fetch/guarded-fetch'
import { importArticle } from './import/import-article'
import { canEditArticles } from './policy'
import type { WatchSourceInput } from './schema'
import { sourceHash } from './source-hash'

/** Switches the daily look at an article's source on or off. Editors. */
export function watchSource(viewer: Viewer, { slug, watch }: WatchSourceInput): Promise<{ slug: string }> {
  demand(canEditArticles(viewer))
  return transact(async (tx) => {
    const topic = await tx.topic.findUnique({ where: { slug }, select: { id: true } })
    if (!topic) throw notFound()
    await tx.article.update({ where: { topicId: topic.id }, data: { watchSource: watch === 'on' } })
    await record(tx, viewer, { kind: 'article.watchChanged', topicId: topic.id, slug, watch })
    return { slug }
  })
}

/** Job, once a day: orders a look at every watched source. Each is a job of its own, so one that fails keeps nobody waiting. */
export async function checkSources(): Promise<void> {
  await execute(
    prisma,
    sql`SELECT graphile_worker.add_job('checkSource', json_build_object('topicId', "topicId"), job_key := 'source:' || "topicId",
        max_attempts := 3)
      FROM "Article" WHERE "watchSource" AND "sourceUrl" IS NOT NULL`,
  )
}

export const SourceJob = z.object({ topicId: z.uuid() })

/**
 * Job: reads one source again. Where its words are others than when it was last looked at, a draft proposes them to the
 * editors; nothing is published. A source that was never read at its address is only remembered by the first look.
 */
export async function checkSource(
  { topicId }: z.infer<typeof SourceJob>,
  fetchPage: (url: string) => Promise<Fetched> = guardedFetch,
): Promise<void> {
  const article = await prisma.article.findUnique({ where: { topicId }, include: { topic: true } })
  if (!article?.sourceUrl) return
  const parsed = await read(article.sourceUrl, fetchPage)
  const hash = parsed ? sourceHash(parsed) : article.sourceHash
  const changed = parsed && article.sourceHash !== null && hash !== article.sourceHash
  const latest = await prisma.articleVersion.findFirst({ where: { topicId }, orderBy: { number: 'desc' } })
  await transact(async (tx) => {
    // Whoever looked, or published what stands there, meanwhile has said it already.
    const { count } = await tx.article.updateMany({
      where: { topicId, sourceHash: article.sourceHash },
      data: { sourceCheckedAt: new Date(), sourceHash: hash },
    })
    if (!changed || !latest || !count) return
    const id = newId()
    const draft = newDraft(parsed, {
      title: latest.title,
      sourceUrl: article.sourceUrl ?? '',
      source: article.sourceName ?? '',
      licenceNote: article.licenceNote ?? '',
    })
    const input = { from: 'source', url: article.sourceUrl ?? '' }
    const { publishedById: editorId, number: basedOn } = latest
    // A proposal that nobody has worked on gives way to the newer one.
    await tx.articleDraft.deleteMany({ where: { topicId, origin: 'source', sequence: 0 } })
    await tx.articleDraft.create({ data: { id, topicId, editorId, basedOn, origin: 'source', input, parsed: draft } })
    await record(tx, 'parley', { kind: 'article.sourceChanged', topicId, slug: article.topic.slug, draftId: id })
  })
}

async function read(url: string, fetchPage: (url: string) => Promise<Fetched>) {
  try {
    return await importArticle(await fetchPage(url))
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
