import { expect, type Page } from '@playwright/test'

/** Every kind of page, by who may open it. `{topic}` becomes the demo topic's slug, `{post}` a visible post's id. */
const pages = {
  visitor: [
    '/',
    '/t/{topic}',
    '/t/{topic}/versions',
    '/t/{topic}/corrections',
    '/t/{topic}/polls',
    '/t/{topic}/polls/stance',
    '/t/{topic}/polls/report',
    '/log',
    '/search?q=sanctions',
    '/sign-in',
    '/register',
    '/forgot-password',
    '/rules',
    '/about',
    '/privacy',
    '/no-such-page',
  ],
  member: [
    '/',
    '/t/{topic}',
    '/t/{topic}?order=newest',
    '/t/{topic}/posts/new',
    '/t/{topic}/posts/{post}/report',
    '/t/{topic}/posts/{post}/revisions',
    '/notifications',
    '/settings',
    '/people/Tomasz%20Wojcik',
  ],
  editor: ['/topics', '/topics/new', '/polls', '/polls/new', '/polls/new?topic={topic}', '/polls/{topic}/stance'],
  moderator: ['/review', '/t/{topic}'],
  admin: ['/people', '/words', '/polls/attributes'],
}

export type Role = keyof typeof pages
export const roles = Object.keys(pages) as Role[]

/** The addresses that a role's walk visits. */
export async function pagesOf(page: Page, role: Role): Promise<string[]> {
  const { slug, post } = await demoTopic(page)
  return pages[role].map((path) => path.replace('{topic}', slug).replace('{post}', post))
}

let found: { slug: string; post: string } | undefined

/** The demo topic and one of its visible posts, as a visitor finds them. */
export async function demoTopic(page: Page): Promise<{ slug: string; post: string }> {
  if (found) return found
  // Other topics may come and go in other files: the demo's own is known by its title.
  const slug = 'can-talks-between-washington-and-moscow-hold'
  const topic = await (await page.request.get(`/t/${slug}`)).text()
  const post = /id="post-([0-9a-f-]{36})"/.exec(topic)?.[1]
  expect(post, 'the topic shows a post').toBeTruthy()
  found = { slug, post: post ?? '' }
  return found
}
