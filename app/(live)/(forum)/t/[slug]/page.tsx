import type { Metadata } from 'next'
import { addressParams } from '@/lib/web/address-params'
import { viewer } from '@/lib/web/viewer'
import { TopicPage, topicMetadata } from '../../../../topic-page'

export async function generateMetadata({ params }: PageProps<'/t/[slug]'>): Promise<Metadata> {
  return topicMetadata(await viewer(), (await addressParams(params)).slug)
}

export default async function LiveTopicPage({ params, searchParams }: PageProps<'/t/[slug]'>) {
  const [asking, { slug }, search] = await Promise.all([viewer(), addressParams(params), searchParams])
  return <TopicPage viewer={asking} slug={slug} search={search} />
}
