import fs from 'node:fs'
import path from 'node:path'

/** Every address pattern that the site answers, from the files under app/. */
export function routePatterns(): string[] {
  const found = new Set<string>()
  const walk = (folder: string) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const file = path.join(folder, entry.name)
      if (entry.isDirectory()) walk(file)
      else if (/^(page\.tsx|route\.tsx?)$/.test(entry.name)) found.add(addressOf(path.dirname(file)))
      else if (/^(opengraph-image|icon)\.tsx?$/.test(entry.name))
        found.add(`${addressOf(path.dirname(file))}/${entry.name.split('.')[0]}`)
    }
  }
  walk('app')
  for (const name of ['sitemap', 'robots', 'manifest'])
    if (fs.existsSync(`app/${name}.ts`))
      found.add({ sitemap: '/sitemap.xml', robots: '/robots.txt', manifest: '/manifest.webmanifest' }[name] ?? '')
  return [...found].map((address) => address.replace(/^\/static\/\[variant\]/, '') || '/').sort()
}

const addressOf = (folder: string) =>
  folder
    .replace(/^app/, '')
    .replace(/\/\([^)]*\)/g, '')
    .replace(/\/$/, '') || '/'
