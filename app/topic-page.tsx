import type { Metadata } from 'next'
import { cache } from 'react'
import { SeedArticle } from '@/components/articles/seed-article'
import { PollCard } from '@/components/polls/poll-card'
import { outlineOf as withCounts } from '@/components/topics/outline-view'
import { SeedFold } from '@/components/topics/seed-fold'
import { StructuredData } from '@/components/topics/structured-data'
import { TopicScreen } from '@/components/topics/topic-screen'
import { outlineOf } from '@/lib/articles/article-view'
import { articleView } from '@/lib/articles/queries'
import { env } from '@/lib/env'
import type { Viewer } from '@/lib/kernel/viewer'
import { pollCards } from '@/lib/polls/queries'
import { siteSettings } from '@/lib/settings/queries'
import { topicHeader } from '@/lib/topics/queries'
import { orNotFound } from '@/lib/web/page'

type Search = Record<string, string | string[] | undefined>

/** A topic's page for a viewer: the same for both trees. Every view is one statement. */
export async function TopicPage({ viewer, slug, search }: { viewer: Viewer; slug: string; search: Search }) {
  const topic = await orNotFound(header(viewer, slug))
  const [article, polls] = await Promise.all([articleView(viewer, slug), pollCards(viewer, topic.id)])
  const entries = withCounts(article ? outlineOf(article).map(({ id, title }) => ({ id, words: title })) : [], topic)
  const section = entries.find((entry) => entry.id === search.section)
  const main = polls.find((poll) => poll.main) ?? null
  const asks = ['section', 'passage', 'block', 'post', 'after', 'before', 'version'].some((name) => search[name])
  const fold =
    topic.seen && article && !asks ? <SeedFold topic={topic} corrected={isCorrected(article, topic)} /> : null
  const discussion = <h2 id="discussion-title">Discussion</h2>
  const { siteName, publisherName } = await siteSettings()
  return (
    <>
      <StructuredData
        topic={topic}
        authors={article?.authors ?? []}
        lang={article?.lang ?? 'en'}
        publisher={publisherName || siteName}
        site={env.SITE_URL}
      />
      <TopicScreen
        topic={topic}
        entries={entries}
        seed={
          article ? (
            <SeedArticle
              article={article}
              counts={topic.counts}
              fresh={topic.fresh}
              answerable={topic.can.post.allowed}
              fold={fold}
              below={section ? { sectionId: section.id, discussion } : undefined}
            />
          ) : (
            <h1>{topic.title}</h1>
          )
        }
        poll={main ? <PollCard card={main} /> : null}
        stanceTaken={main ? main.mine !== null : null}
        discussion={discussion}
        writes={topic.can.post.allowed}
      />
    </>
  )
}

const isCorrected = (article: { shownVersion: number }, topic: { seen: { version: number } | null }) =>
  topic.seen !== null && article.shownVersion > topic.seen.version

const header = cache(topicHeader)

/** Title, summary and picture of a topic's address; never a tally. */
export async function topicMetadata(viewer: Viewer, slug: string): Promise<Metadata> {
  const topic = await orNotFound(header(viewer, slug))
  const picture = { url: `/t/${slug}/picture.png`, width: 1200, height: 630, alt: topic.title }
  return {
    title: topic.title,
    description: topic.summary,
    alternates: { canonical: `/t/${slug}`, types: { 'application/atom+xml': `/feeds/t/${slug}` } },
    openGraph: {
      type: 'article',
      title: topic.title,
      description: topic.summary,
      url: `/t/${slug}`,
      images: [picture],
    },
    twitter: { card: 'summary_large_image', images: [picture] },
  }
}
