import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { ResultsScreen } from '@/components/polls/results-screen'
import { pollResults } from '@/lib/polls/results.queries'
import { ResultsInput } from '@/lib/polls/schema'
import { seenIn, seenResultsCookie } from '@/lib/polls/seen-results'
import { addressParams } from '@/lib/web/address-params'
import { viewer } from '@/lib/web/viewer'

type Props = PageProps<'/t/[slug]/polls/[poll]'>

const resultsOf = cache(async (slug: string, poll: string, version: string) => {
  const input = ResultsInput.safeParse({ slug, poll, version })
  if (!input.success) return null
  return pollResults(await viewer(), input.data, seenIn((await cookies()).get(seenResultsCookie)?.value))
})

async function asked({ params, searchParams }: Props) {
  const [{ slug, poll }, given] = await Promise.all([addressParams(params), searchParams])
  const results = await resultsOf(slug, poll, String(given.version ?? ''))
  return { results, by: String(given.by ?? '') }
}

// The title tells the question, never the tally: it is what link previews show.
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { results } = await asked(props)
  if (!results) return {}
  const { topic, slug, question } = results.card
  const url = `/t/${topic.slug}/polls/${slug}`
  const picture = { url: `${url}/picture.png`, width: 1200, height: 630, alt: question.wording }
  const shared = { title: question.wording, description: topic.title }
  return {
    ...shared,
    alternates: { canonical: url },
    openGraph: { ...shared, type: 'article', url, images: [picture] },
  }
}

export default async function PollPage(props: Props) {
  const { results, by } = await asked(props)
  if (!results) notFound()
  return <ResultsScreen results={results} by={by} />
}
