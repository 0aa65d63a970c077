import { notFound } from 'next/navigation'
import { PollListScreen } from '@/components/polls/poll-list-screen'
import { getTranslations } from '@/i18n/words'
import { topicPolls } from '@/lib/polls/queries'
import { addressParams } from '@/lib/web/address-params'
import { viewer } from '@/lib/web/viewer'

type Props = PageProps<'/t/[slug]/polls'>

export async function generateMetadata() {
  return { title: (await getTranslations('polls'))('results.polls') }
}

export default async function TopicPollsPage({ params }: Props) {
  const list = await topicPolls(await viewer(), (await addressParams(params)).slug)
  if (!list) notFound()
  return <PollListScreen {...list} />
}
