import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { bin, run } from './run.mjs'
import { step, stop } from './say.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const places = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
]

/**
 * The Chromium that browser tests run in: CHROMIUM_PATH, one of the system's, one that Playwright installed, or one
 * installed now. Answers its path.
 */
export async function findBrowser() {
  const found = systemBrowser() ?? (await playwrightBrowser())
  if (found) return found
  return step('install Chromium (once)', async () => {
    const { code } = await run(bin('playwright'), ['install', 'chromium'], { quiet: true })
    const downloaded = code === 0 ? await playwrightBrowser() : null
    if (downloaded) return downloaded
    await fromSystemPackages()
    return (
      systemBrowser() ?? stop('No Chromium was found and none could be installed. Install one, or set CHROMIUM_PATH.')
    )
  })
}

function systemBrowser() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH
  const candidates = places.flatMap((place) =>
    [...names, 'Google Chrome', 'Chromium'].map((name) => `${place}/${name}`),
  )
  return candidates.find((file) => fs.existsSync(file)) ?? null
}

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test')
  const file = chromium.executablePath()
  return file && fs.existsSync(file) ? file : null
}

async function fromSystemPackages() {
  if (process.getuid?.() !== 0 || spawnSync('which', ['apt-get']).status !== 0) return
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { quiet: true, env })
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-liberation'], {
    quiet: true,
    env,
  })
}
