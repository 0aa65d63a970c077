/** Runs once when the server starts: checks the environment, listens for changes, starts the job worker. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServer } = await import('./lib/jobs/start-server')
  await startServer()
}
