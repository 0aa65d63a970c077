import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import { invalid, notFound, Refusal } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { passageIn } from './anchors.commands'
import { canEditArticles, canSuggestCorrection } from './policy'
import type { CloseCorrectionInput, CorrectionInput } from './schema'

/** Says what is wrong in a passage and what would be right. Members; the list of open ones is public. */
export function suggestCorrection(viewer: Viewer, input: CorrectionInput): Promise<{ id: string; slug: string }> {
  return transact(async (tx) => {
    const topic = await tx.topic.findUnique({ where: { slug: input.slug } })
    if (!topic || topic.state === 'draft') throw notFound()
    demand(canSuggestCorrection(viewer, topic))
    const { exact, start, end } = await passageIn(tx, { ...input, topicId: topic.id })
    if (input.proposed === exact) throw invalid('proposed', 'same-words')
    const id = newId()
    const { version, blockId, proposed, explanation } = input
    await tx.correction.create({
      data: {
        topicId: topic.id,
        id,
        authorId: viewer.id ?? '',
        version,
        blockId,
        exact,
        start,
        end,
        proposed,
        sourceUrl: input.sourceUrl || null,
        explanation,
      },
    })
    await record(tx, viewer, { kind: 'correction.suggested', topicId: topic.id, slug: topic.slug, correctionId: id })
    return { id, slug: topic.slug }
  })
}

/** Closes a correction without taking it in: declined with a reason, or a duplicate of another. Editors. */
export function closeCorrection(viewer: Viewer, input: CloseCorrectionInput): Promise<{ slug: string }> {
  const { topicId, id, reason } = input
  return transact(async (tx) => {
    demand(canEditArticles(viewer))
    const correction = await tx.correction.findUnique({
      where: { topicId_id: { topicId, id } },
      include: { article: { include: { topic: true } } },
    })
    if (!correction) throw notFound()
    const duplicateOf = input.as === 'duplicate' ? input.duplicateOf || null : null
    if (duplicateOf === id) throw invalid('duplicateOf', 'same-correction')
    if (duplicateOf && !(await tx.correction.findUnique({ where: { topicId_id: { topicId, id: duplicateOf } } })))
      throw invalid('duplicateOf', 'invalid')
    const { count } = await tx.correction.updateMany({
      where: { topicId, id, state: 'open' },
      data: { state: input.as, reason, duplicateOf, decidedById: viewer.id, decidedAt: new Date() },
    })
    if (!count) throw new Refusal('already-decided')
    await record(tx, viewer, { kind: 'correction.decided', topicId, correctionId: id, outcome: input.as })
    return { slug: correction.article.topic.slug }
  })
}
