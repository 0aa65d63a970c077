import { Logger, type Runner, run } from 'graphile-worker'
import { env } from '@/lib/env'
import { log } from '@/lib/web/log'
import { tasks } from './tasks'

/** Runs jobs in this process until it ends. Handlers are idempotent: a job runs at least once. */
export function startWorker(): Promise<Runner> {
  return run({
    connectionString: env.DIRECT_DATABASE_URL ?? env.DATABASE_URL,
    concurrency: 2,
    maxPoolSize: 3,
    noHandleSignals: true,
    pollInterval: 2000,
    taskList: tasks,
    // Every five minutes: what polls may publish by now.
    crontab: '*/5 * * * * publishPolls\n17 4 * * * checkSources',
    logger: new Logger(
      () => (level, message) => log[level === 'warning' ? 'warn' : level]({ part: 'worker' }, message),
    ),
  })
}
