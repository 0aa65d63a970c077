export function startPostgres(options: { folder: string; database: string; flags?: string }): Promise<{
  url: string
  admin: string
  stop: () => void
}>
