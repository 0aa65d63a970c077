import { expect, type Page } from '@playwright/test'
import { factsOf, filled, startDraft } from './facts'

/** Every kind of page, by who looks at it. `{words}` are facts of the demo's topic (e2e/facts.ts). */
const pages = {
  visitor: [
    '/',
    '/t/{slug}',
    '/t/{slug}?passage={anchor}',
    '/t/{slug}/posts/{post}?branch=1',
    '/t/{slug}/versions',
    '/t/{slug}/versions/1',
    '/t/{slug}/corrections',
    '/t/{slug}/polls',
    '/t/{slug}/polls/stance',
    '/t/{slug}/polls/report',
    '/log',
    '/search?q=sanctions',
    '/search?q=zeppelin',
    '/sign-in',
    '/register',
    '/forgot-password',
    '/reset-password?token=none',
    '/verify?token=none',
    '/magic-link?token=none',
    '/check-mail',
    '/farewell',
    '/mail',
    '/rules',
    '/about',
    '/privacy',
    '/people/{author}',
    '/no-such-page',
    '/t/no-such-topic',
  ],
  member: [
    '/',
    '/t/{slug}',
    '/t/{slug}?reply={post}&quote=1',
    '/t/{slug}/polls/stance',
    '/t/{slug}/polls/report',
    '/t/{slug}/posts/new',
    '/t/{slug}/posts/{post}/report',
    '/t/{slug}/posts/{edited}/revisions',
    '/t/{slug}/corrections/new?block={block}',
    '/notifications',
    '/notifications/standing',
    '/settings',
    '/people/Tomasz%20Wojcik',
  ],
  // Whose first posts are held.
  new: ['/t/{slug}/posts/{held}?branch=1', '/t/{slug}/posts/{held}/edit', '/notifications'],
  // Whose post was removed.
  pavel: ['/t/{slug}/posts/{removed}?branch=1', '/notifications', '/notifications/decisions/{decision}'],
  editor: [
    '/topics',
    '/topics/new',
    '/topics/drafts/{draft}',
    '/topics/{slug}/versions/new',
    '/polls',
    '/polls/new',
    '/polls/new?topic={slug}',
    '/polls/{slug}/stance',
  ],
  moderator: [
    '/review',
    '/review/{topicId}/{caseId}',
    '/review/{topicId}/{heldCase}',
    '/review/{topicId}/{decidedCase}',
    '/t/{slug}/posts/{held}?branch=1',
  ],
  mediator: ['/t/{slug}'],
  admin: ['/people', '/people/Pavel%20Sorokin/manage', '/words', '/site', '/polls/attributes'],
}

/** Pages that are walked elsewhere, and why. */
const elsewhere: Record<string, string> = {
  '/notifications/[id]': 'leads on',
  '/t/[slug]/versions/passages': 'needs a passage that lost its place: the same',
  '/t/[slug]/versions/[number]/changes': 'needs a second version: an-article-is-corrected…',
}

export type Role = keyof typeof pages
export const roles = Object.keys(pages) as Role[]

export const allPaths = (): string[] => Object.values(pages).flat()
export const isWalkedElsewhere = (pattern: string): boolean => pattern in elsewhere

/** The addresses that a role's walk visits. */
export async function pagesOf(page: Page, role: Role): Promise<string[]> {
  const { slug, post } = await demoTopic(page)
  const facts = await factsOf(slug, post)
  const draft = role === 'editor' ? await startDraft(page, slug) : ''
  return pages[role].map((path) => filled(path, { ...facts, draft }))
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
