import { z } from 'zod'
import { DecidedBanner } from '@/components/moderation/decided-banner'
import { ReviewScreen } from '@/components/moderation/review-screen'
import { getTranslations } from '@/i18n/words'
import { reviewQueue } from '@/lib/moderation/queue.queries'
import { demandModerator } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('moderation.review'))('title') })

/** The queue. `?decided=topic.decision` says what was just done and offers the way back. */
export default async function ReviewPage({ searchParams }: PageProps<'/review'>) {
  const viewer = await demandModerator()
  const [topicId, decisionId] = String((await searchParams).decided ?? '').split('.')
  const done = z.tuple([z.uuid(), z.uuid()]).safeParse([topicId, decisionId])
  const banner = done.success ? <DecidedBanner topicId={done.data[0]} decisionId={done.data[1]} /> : null
  return <ReviewScreen queue={await reviewQueue(viewer)} current={null} banner={banner} />
}
