import { env } from '@/lib/env'
import { believeAddresses } from '@/lib/web/believe-address'
import { refreshPages } from '@/lib/web/page-refresh'
import { startWorker } from './worker'

/** What a web process does besides answering: knows whom it may believe about addresses, keeps static pages fresh and, unless told otherwise, runs jobs. */
export async function startServer(): Promise<void> {
  if (!env.DATABASE_URL || !env.AUTH_SECRET) return
  believeAddresses()
  refreshPages()
  if (env.WORKER === 'on') await startWorker()
}
