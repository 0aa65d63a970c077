import { defineConfig } from '@playwright/test'

const port = Number(process.env.E2E_PORT ?? 3977)
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Browser tests run against the built site and a database of their own (e2e/server.mjs), every file with JavaScript unless it says otherwise. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: false,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  retries: 0,
  reporter: [['list'], ['json']],
  // What changes the whole site runs after everything else, by itself.
  projects: [
    { name: 'together', testIgnore: /\.(quiet|alone|last)\.spec\.ts$/ },
    { name: 'quiet', testMatch: /\.quiet\.spec\.ts$/, dependencies: ['together'] },
    { name: 'alone', testMatch: /\.alone\.spec\.ts$/, dependencies: ['quiet'] },
    { name: 'last', testMatch: /\.last\.spec\.ts$/, dependencies: ['alone'] },
  ],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    actionTimeout: 15_000,
    navigationTimeout: 30_000,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: flags },
  },
  webServer: {
    command: `node e2e/server.mjs`,
    url: `http://localhost:${port}/api/health`,
    timeout: 120_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    env: { PORT: String(port) },
  },
})
