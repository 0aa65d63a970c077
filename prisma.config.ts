import path from 'node:path'
import { defineConfig } from 'prisma/config'

// The official engine as WASM, nothing to download (scripts/prisma-schema-engine.mjs). PRISMA_NATIVE_ENGINE=1 takes
// Prisma's own binary; Windows cannot spawn a #! script and always does.
if (process.platform !== 'win32' && !process.env.PRISMA_NATIVE_ENGINE)
  process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= path.join(import.meta.dirname, 'scripts/prisma-schema-engine.mjs')

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations', seed: 'tsx prisma/seed/index.ts' },
  datasource: { url: process.env.DIRECT_DATABASE_URL ?? process.env.DATABASE_URL ?? 'postgresql://localhost/parley' },
})
