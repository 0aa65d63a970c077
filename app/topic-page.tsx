import type { Metadata } from 'next'
import { cache } from 'react'
import { SeedArticle } from '@/components/articles/seed-article'
import { sectionPolls, TopicPolls } from '@/components/polls/topic-polls'
import { Discussion } from '@/components/posts/discussion'
import { outlineOf as withCounts } from '@/components/topics/outline-view'
import { SeedFold } from '@/components/topics/seed-fold'
import { StructuredData } from '@/components/topics/structured-data'
import { Talk, TalkElsewhere } from '@/components/topics/talk'
import { TopicScreen } from '@/components/topics/topic-screen'
import { outlineOf } from '@/lib/articles/article-view'
import { articleView } from '@/lib/articles/queries'
import { env } from '@/lib/env'
import { edits, type Viewer } from '@/lib/kernel/viewer'
import { pollCards } from '@/lib/polls/queries'
import { composer, discussionPage } from '@/lib/posts/queries'
import { siteSettings } from '@/lib/settings/queries'
import { topicHeader } from '@/lib/topics/queries'
import { orNotFound } from '@/lib/web/page'
import { readSearch, type Search } from './topic-search'

/** A topic's page for a viewer: the same for both trees. Every view is one statement. */
export async function TopicPage({ viewer, slug, search }: { viewer: Viewer; slug: string; search: Search }) {
  const topic = await orNotFound(header(viewer, slug))
  const asked = readSearch(slug, search)
  const [article, polls, page, writing, replying, { siteName, publisherName }] = await Promise.all([
    articleView(viewer, slug),
    pollCards(viewer, topic.id),
    orNotFound(discussionPage(viewer, asked.posts)),
    composer(viewer, asked.writing),
    asked.replying ? composer(viewer, asked.replying) : null,
    siteSettings(),
  ])
  const sections = article ? outlineOf(article).map(({ id, title }) => ({ id, words: title })) : []
  const entries = withCounts(sections, topic)
  const main = polls.find((poll) => poll.main) ?? null
  const at = entries.find(({ id }) => id === (page.sectionId ?? page.passage?.sectionId))
  const fold =
    topic.seen && article && !asked.something ? (
      <SeedFold topic={topic} corrected={article.shownVersion > topic.seen.version} />
    ) : null
  const talk = (
    <Talk>
      <Discussion
        page={page}
        counts={topic.counts[page.sectionId ?? ''] ?? { posts: 0, people: 0 }}
        viewerId={viewer.id}
        version={article?.number ?? 1}
        composer={writing}
        replying={replying}
      />
    </Talk>
  )
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
              polls={sectionPolls(polls)}
              below={at ? { sectionId: at.id, discussion: talk } : undefined}
            />
          ) : (
            <h1>{topic.title}</h1>
          )
        }
        poll={
          polls.length || edits(viewer) ? (
            <TopicPolls slug={slug} polls={polls} sections={sections} edits={edits(viewer)} />
          ) : null
        }
        stanceTaken={main ? main.mine !== null : null}
        discussion={at ? <TalkElsewhere href={page.wholeHref} /> : talk}
        writes={topic.can.post.allowed}
      />
    </>
  )
}

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
