import { startWorker } from '@/lib/jobs/worker'

/** Runs jobs until it is stopped. */
export async function run(): Promise<number> {
  const runner = await startWorker()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void runner.stop())
  console.log('Running jobs. Stop with Ctrl-C.')
  await runner.promise
  return 0
}
