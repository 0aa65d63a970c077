import { expect, type Page, test } from '@playwright/test'
import { withDatabase } from './database'
import { demoTopic } from './pages'
import { pageOf } from './people'

type Atom = { problem: string | null; root: string; id: string; updated: string; self: string; entries: AtomEntry[] }
type AtomEntry = { id: string; link: string; updated: string; title: string; words: string }

test('the feeds are valid Atom and hold what everybody may read', async ({ page }) => {
  const { slug, post } = await demoTopic(page)
  for (const path of ['/feeds/topics.xml', `/feeds/t/${slug}`]) {
    const feed = await atom(page, path)
    expect(feed.problem).toBeNull()
    expect(feed.root, path).toBe('http://www.w3.org/2005/Atom feed')
    expect(feed.self).toContain(path)
    for (const { id, link, title, updated } of [...feed.entries, { ...feed, link: feed.id, title: 'feed' }]) {
      expect(URL.canParse(id) && URL.canParse(link) && title.length > 0, `${path}: ${id}`).toBe(true)
      expect(new Date(updated).toISOString()).toBe(updated)
    }
    expect(new Set(feed.entries.map(({ id }) => id)).size).toBe(feed.entries.length)
  }
  expect((await atom(page, '/feeds/topics.xml')).entries.some(({ link }) => link.endsWith(`/t/${slug}`))).toBe(true)
  const replies = await atom(page, `/feeds/t/${slug}`)
  expect(replies.entries.length).toBeGreaterThan(10)
  for (const { link } of replies.entries) expect((await page.request.get(link, { maxRedirects: 0 })).status()).toBe(307)
  const hidden = await withDatabase(async (db) =>
    (await db.query(`SELECT "id" FROM "Post" WHERE "state" <> 'LIVE'`)).rows.map(({ id }) => String(id)),
  )
  expect(hidden.length).toBeGreaterThan(0)
  for (const id of hidden) expect(replies.entries.some((entry) => entry.id.includes(id))).toBe(false)
  expect(post).toBeTruthy()
  expect((await page.request.get('/feeds/t/no-such-topic')).status()).toBe(404)
})

test('the sitemap, the robots file and the manifest say where things are', async ({ page }) => {
  const { slug } = await demoTopic(page)
  const sitemap = await (await page.request.get('/sitemap.xml')).text()
  const addresses = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => address ?? '')
  expect(addresses.some((address) => address.endsWith(`/t/${slug}`))).toBe(true)
  for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(200)
  const robots = await (await page.request.get('/robots.txt')).text()
  expect(robots).toMatch(/Sitemap: http.+\/sitemap\.xml/)
  for (const path of ['/api/', '/settings', '/review']) expect(robots).toContain(`Disallow: ${path}`)
  const manifest = await (await page.request.get('/manifest.webmanifest')).json()
  expect(manifest).toMatchObject({ name: 'Parley · The Harbour Review', start_url: '/' })
  for (const { src } of manifest.icons) expect((await page.request.get(src)).status(), src).toBe(200)
  await page.goto(`/t/${slug}`)
  await expect(page.locator('link[rel=manifest]')).toHaveCount(1)
  await expect(page.locator(`link[type="application/atom+xml"][href$="/feeds/t/${slug}"]`)).toHaveCount(1)
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content')
  const shown = await page.request.get(picture ?? '')
  expect(shown.headers()['content-type']).toBe('image/png')
})

for (const scripts of [true, false])
  test(`words are found in articles and posts, ${scripts ? 'with' : 'without'} JavaScript`, async ({ browser }) => {
    const page = await pageOf(browser, 'daniel', scripts)
    const { slug } = await demoTopic(page)
    const word = `барсук${scripts ? 'ами' : 'ов'}`
    const sent = await page.request.post(`/api/v1/topics/${slug}/posts`, {
      data: { text: `Барсуки против санкций. ЁЛКА ${word}`, submitKey: `search-${scripts}-${Date.now()}` },
    })
    expect(sent.status(), await sent.text()).toBe(201)
    const visitor = await pageOf(browser, null, scripts)
    await visitor.goto('/search')
    await visitor.getByLabel('Words in articles and posts').fill('sanction')
    await visitor.getByRole('button', { name: 'Search', exact: true }).click()
    await expect(visitor.getByRole('region', { name: 'In articles' }).getByRole('listitem').first()).toBeVisible()
    await expect(visitor.getByLabel('Words in articles and posts')).toHaveValue('sanction')
    for (const query of ['барсуки', 'БАРСУКИ', 'ёлка']) {
      await visitor.goto(`/search?q=${encodeURIComponent(query)}`)
      await expect(visitor.locator('mark').first(), query).toHaveText(/^(Барсуки|ЁЛКА)$/)
    }
    await visitor.goto('/search?q=елка')
    await expect(visitor.getByText(`ЁЛКА ${word}`)).toBeVisible()
    await visitor.goto('/search?q=zeppelin%20%3Cscript%3E')
    await expect(visitor.getByText('Nothing found for “zeppelin <script>”')).toBeVisible()
    for (const each of [page, visitor]) await each.context().close()
  })

/** A feed as an XML reader sees it. */
async function atom(page: Page, path: string): Promise<Atom> {
  const answer = await page.request.get(path)
  expect(answer.headers()['content-type']).toContain('application/atom+xml')
  if (page.url() === 'about:blank') await page.goto('/about')
  return page.evaluate(
    (xml) => {
      const feed = new DOMParser().parseFromString(xml, 'application/xml')
      const words = (of: ParentNode, name: string) => of.querySelector(`:scope > ${name}`)?.textContent ?? ''
      const root = feed.documentElement
      return {
        problem: feed.querySelector('parsererror')?.textContent ?? null,
        root: `${root.namespaceURI} ${root.localName}`,
        id: words(root, 'id'),
        updated: words(root, 'updated'),
        self: feed.querySelector('link[rel=self]')?.getAttribute('href') ?? '',
        entries: [...feed.querySelectorAll('entry')].map((entry) => ({
          id: words(entry, 'id'),
          link: entry.querySelector('link')?.getAttribute('href') ?? '',
          updated: words(entry, 'updated'),
          title: words(entry, 'title'),
          words: words(entry, 'content'),
        })),
      }
    },
    await answer.text(),
  )
}
