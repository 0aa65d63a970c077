// Stands in for the `server-only` package outside Next (vitest aliases it to this file).
export {}
