import fs from 'node:fs'
import path from 'node:path'

const special: Record<string, string> = {
  'sitemap.ts': '/sitemap.xml',
  'robots.ts': '/robots.txt',
  'manifest.ts': '/manifest.webmanifest',
}

/** Every address pattern that the site answers to a GET, from the files under app/. What only writes is left out. */
export const routePatterns = (): string[] => patternsOf(true)

/** Those of pages alone. */
export const pagePatterns = (): string[] => patternsOf(false)

function patternsOf(all: boolean): string[] {
  const found = new Set<string>()
  const walk = (folder: string) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) walk(file)
      else if (entry.name === 'page.tsx') found.add(addressOf(folder))
      else if (!all) continue
      else if (/^route\.tsx?$/.test(entry.name) && answersGet(file)) found.add(addressOf(folder))
      else if (/^(opengraph-image|twitter-image)\./.test(entry.name)) found.add(`${addressOf(folder)}/${entry.name}`)
      else if (special[entry.name]) found.add(special[entry.name] as string)
    }
  }
  walk('app')
  return [...found].sort()
}

const answersGet = (file: string) => /\bGET\b/.test(fs.readFileSync(file, 'utf8'))

// A static twin answers at the address of the page that it stands for.
const addressOf = (folder: string) =>
  folder
    .replace(/^app/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace(/^\/static\/\[variant\]/, '') || '/'
