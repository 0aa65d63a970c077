import { prisma } from '@/lib/db/client'
import { demand } from '@/lib/kernel/permission'
import type { Viewer } from '@/lib/kernel/viewer'
import { canWatchWords } from './policy'

export type WatchedWordView = { id: string; word: string }

/** Every watched word in alphabetical order; for admins, else a 404. */
export async function watchedWords(viewer: Viewer): Promise<WatchedWordView[]> {
  demand(canWatchWords(viewer))
  return prisma.watchedWord.findMany({ orderBy: { word: 'asc' }, select: { id: true, word: true } })
}
