import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { addressParams } from '@/lib/web/address-params'
import { staticVisitor } from '../../../../static-visitor'
import { TopicPage, topicMetadata } from '../../../../topic-page'

export const dynamic = 'force-static'
export const revalidate = false
export const generateStaticParams = () => []

type Page = { params: Promise<{ variant: string; slug: string }> }

export async function generateMetadata({ params }: Page): Promise<Metadata> {
  const { variant, slug } = await addressParams(params)
  const asking = staticVisitor(variant)
  return asking ? topicMetadata(asking, slug) : {}
}

export default async function StaticTopicPage({ params }: Page) {
  const { variant, slug } = await addressParams(params)
  return <TopicPage viewer={staticVisitor(variant) ?? notFound()} slug={slug} search={{}} />
}
