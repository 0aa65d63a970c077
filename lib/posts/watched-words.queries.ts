import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { rows, sql } from '@/lib/db/sql'
import { listen } from '@/lib/events/listen'

const Word = z.object({ word: z.string() })

// One per process, also where the bundler makes several copies of this module.
const kept = globalThis as { parleyWords?: { words: Promise<string[]> | null } }

/** Every watched word. Kept per process, and read anew after a change in any process (whose log line renews `/log`). */
export function watchedWords(): Promise<string[]> {
  if (!kept.parleyWords) {
    kept.parleyWords = { words: null }
    listen(
      ({ pages }) => pages.some((page) => page === '*' || page === '/log') && forgetWatchedWords(),
      forgetWatchedWords,
    )
  }
  kept.parleyWords.words ??= rows(prisma, Word, sql`SELECT "word" FROM "WatchedWord"`).then(
    (found) => found.map(({ word }) => word),
    (error) => {
      forgetWatchedWords()
      throw error
    },
  )
  return kept.parleyWords.words
}

/** Makes the next read go to the database. */
export function forgetWatchedWords(): void {
  if (kept.parleyWords) kept.parleyWords.words = null
}
