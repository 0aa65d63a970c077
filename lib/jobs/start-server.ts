import { env } from '@/lib/env'
import { refreshPages } from '@/lib/web/page-refresh'
import { startWorker } from './worker'

/** What a web process does besides answering: keeps static pages fresh and, unless told otherwise, runs jobs. */
export async function startServer(): Promise<void> {
  if (!env.DATABASE_URL || !env.AUTH_SECRET) return
  refreshPages()
  if (env.WORKER === 'on') await startWorker()
}
