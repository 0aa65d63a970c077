import { isUniqueViolation, transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { newId } from '@/lib/kernel/id'
import { demand } from '@/lib/kernel/permission'
import { invalid, notFound } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { canWatchWords } from './policy'
import type { WatchedWordInput, WatchWordInput } from './schema'

/** A word or phrase whose posts wait for review. Refuses one that is watched already. */
export async function watchWord(viewer: Viewer, { word }: WatchWordInput): Promise<{ word: string }> {
  demand(canWatchWords(viewer))
  const kept = word.normalize('NFKC').toLowerCase()
  return transact(async (tx) => {
    await tx.watchedWord.create({ data: { id: newId(), word: kept } })
    await record(tx, viewer, { kind: 'words.changed', words: await tx.watchedWord.count() })
    return { word: kept }
  }).catch((error: unknown) => {
    throw isUniqueViolation(error) ? invalid('word', 'already-there') : error
  })
}

/** Lets a word through again. */
export async function unwatchWord(viewer: Viewer, { id }: WatchedWordInput): Promise<{ word: string }> {
  demand(canWatchWords(viewer))
  return transact(async (tx) => {
    const found = await tx.watchedWord.findUnique({ where: { id } })
    if (!found) throw notFound()
    await tx.watchedWord.delete({ where: { id } })
    await record(tx, viewer, { kind: 'words.changed', words: await tx.watchedWord.count() })
    return { word: found.word }
  })
}
