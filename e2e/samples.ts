import { type Facts, filled } from './facts'

/** The queries worth asking of each pattern; what a pattern's parameters stand for is in `parameters`. */
const queries: Record<string, string[] | { skipped: string }> = {
  '/': ['', '?after=x'],
  '/about': [''],
  '/api/auth/[...nextauth]': ['session', 'providers', 'csrf'],
  '/api/health': [''],
  '/api/v1/account/export': [''],
  '/api/v1/log': [''],
  '/api/v1/notifications': [''],
  '/api/v1/review': [''],
  '/api/v1/review/[topicId]/[caseId]': [''],
  '/api/v1/search': ['?q=sanctions', '?q=support'],
  '/api/v1/topics/[slug]/polls/[poll]': [''],
  '/api/v1/topics/[slug]/polls/[poll]/results': ['', '?by=track', '?version=1'],
  '/api/v1/topics/[slug]/posts': ['', '?order=newest', '?order=valued', '?section={section}'],
  '/api/v1/topics/[slug]/posts/[id]': [''],
  '/api/v1/topics/[slug]/posts/[id]/revisions': [''],
  '/api/v1/topics/[slug]/posts/new': ['', '?after={post}'],
  '/check-mail': [''],
  '/farewell': [''],
  '/feeds/t/[slug]': [''],
  '/feeds/topics.xml': [''],
  '/forgot-password': [''],
  '/live': { skipped: 'a stream: listened to while the worlds change' },
  '/log': ['', '?topic={topicId}'],
  '/magic-link': [''],
  '/mail': [''],
  '/manifest.webmanifest': [''],
  '/notifications': [''],
  '/notifications/[id]': [''],
  '/notifications/decisions/[id]': [''],
  '/notifications/standing': [''],
  '/people': ['', '?search=a'],
  '/people/[name]': [''],
  '/people/[name]/manage': [''],
  '/polls': [''],
  '/polls/[slug]/[poll]': [''],
  '/polls/attributes': [''],
  '/polls/new': ['', '?topic={slug}'],
  '/privacy': [''],
  '/register': [''],
  '/reset-password': [''],
  '/review': [''],
  '/review/[topicId]/[caseId]': ['', '?ground=2'],
  '/robots.txt': [''],
  '/rules': [''],
  '/search': ['?q=sanctions', '?q=support'],
  '/settings': [''],
  '/sign-in': ['', '?returnTo=/t/{slug}'],
  '/site': [''],
  '/sitemap.xml': [''],
  '/t/[slug]': [
    '',
    '?order=newest',
    '?order=valued',
    '?section={section}',
    '?post={post}',
    '?passage={anchor}',
    '?block={block}',
    '?reply={post}&quote=1',
    '?poll=1',
  ],
  '/t/[slug]/corrections': [''],
  '/t/[slug]/corrections/new': ['?block={block}'],
  '/t/[slug]/picture.png': [''],
  '/t/[slug]/polls': [''],
  '/t/[slug]/polls/[poll]': ['', '?version=1', '?by=track'],
  '/t/[slug]/polls/[poll]/picture.png': [''],
  '/t/[slug]/polls/[poll]/results.csv': ['', '?by=track'],
  '/t/[slug]/polls/report': [''],
  '/t/[slug]/posts/[id]': ['', '?branch=1'],
  '/t/[slug]/posts/[id]/edit': [''],
  '/t/[slug]/posts/[id]/report': [''],
  '/t/[slug]/posts/[id]/revisions': [''],
  '/t/[slug]/posts/new': ['', '?post={post}'],
  '/t/[slug]/versions': [''],
  '/t/[slug]/versions/[number]': [''],
  '/t/[slug]/versions/[number]/changes': [''],
  '/t/[slug]/versions/passages': [''],
  '/topics': [''],
  '/topics/[slug]/versions/new': [''],
  '/topics/drafts/[id]': [''],
  '/topics/new': [''],
  '/verify': [''],
  '/words': [''],
}

/** Every address to ask for; throws for a route that nobody has thought of, and for a thought without a route. */
export function addresses(patterns: string[], facts: Facts & { draft: string }): string[] {
  const unknown = patterns.filter((pattern) => !queries[pattern])
  const gone = Object.keys(queries).filter((pattern) => !patterns.includes(pattern))
  if (unknown.length || gone.length)
    throw new Error(
      `e2e/samples.ts: say what to ask of ${unknown.join(', ') || '–'}; there is no ${gone.join(', ') || '–'}`,
    )
  return patterns.flatMap((pattern) => {
    const asked = queries[pattern]
    if (!Array.isArray(asked)) return []
    return parameters(pattern, facts).flatMap((path) =>
      asked.map((query) =>
        pattern.includes('[...') ? path.replace(/\[\.\.\.\w+\]/, query) : filled(path + query, facts),
      ),
    )
  })
}

function parameters(pattern: string, facts: Facts & { draft: string }): string[] {
  const id = pattern.startsWith('/topics/drafts') ? facts.draft : facts.post
  const one: Record<string, string> = {
    slug: facts.slug,
    topicId: facts.topicId,
    caseId: facts.caseId,
    name: encodeURIComponent(facts.author),
    number: '1',
    id,
  }
  const filled = pattern.replace(/\[(\w+)\]/g, (whole, name: string) => one[name] ?? whole)
  return filled.includes('[poll]') ? facts.polls.map((poll) => filled.replace('[poll]', poll)) : [filled]
}
