import type { TopicHeaderView } from '@/lib/topics/views'

type About = { topic: TopicHeaderView; authors: { name: string }[]; lang: string; publisher: string; site: string }

/** The topic for search engines, as schema.org says it: a discussion of an article; how many replies, never a tally. */
export function StructuredData({ topic, authors, lang, publisher, site }: About) {
  const url = new URL(`/t/${topic.slug}`, site).href
  const by = authors.length ? authors : [{ name: publisher }]
  const data = {
    '@context': 'https://schema.org',
    '@type': 'DiscussionForumPosting',
    '@id': url,
    url,
    headline: topic.title,
    text: topic.summary,
    inLanguage: lang,
    datePublished: topic.publishedAt?.toISOString(),
    dateModified: topic.lastActiveAt.toISOString(),
    author: by.map(({ name }) => ({ '@type': 'Organization', name })),
    publisher: { '@type': 'Organization', name: publisher },
    commentCount: topic.counts['']?.posts ?? 0,
    interactionStatistic: {
      '@type': 'InteractionCounter',
      interactionType: 'https://schema.org/CommentAction',
      userInteractionCount: topic.counts['']?.posts ?? 0,
    },
  }
  return <script type="application/ld+json">{JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
}
