import path from 'node:path'
import { defineConfig } from 'vitest/config'

const root = import.meta.dirname

/** Three projects: `house` reads the sources; `unit` is pure and needs nothing; `db` runs against the PostgreSQL that scripts/test.mjs starts. */
export default defineConfig({
  resolve: {
    alias: { '@': root, 'server-only': path.join(root, 'lib/kernel/server-only.ts') },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{lib,components,app,i18n}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.db.test.ts', 'node_modules/**'],
        },
      },
      { extends: true, test: { name: 'house', include: ['scripts/**/*.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['lib/**/*.db.test.ts'],
          globalSetup: ['./lib/db/test-database.ts'],
          fileParallelism: false,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
