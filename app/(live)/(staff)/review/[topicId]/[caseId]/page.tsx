import { notFound } from 'next/navigation'
import { CasePane } from '@/components/moderation/case-pane'
import { ReviewScreen } from '@/components/moderation/review-screen'
import { getTranslations } from '@/i18n/words'
import { reviewCase } from '@/lib/moderation/case.queries'
import { reviewQueue } from '@/lib/moderation/queue.queries'
import { CaseInput } from '@/lib/moderation/schema'
import { houseRules } from '@/lib/settings/house-rules'
import { siteSettings } from '@/lib/settings/queries'
import { demandModerator, orNotFound } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('moderation.review'))('title') })

/** One case beside the queue. `?ground=2` starts the decision from that ground's template. */
export default async function CasePage({ params, searchParams }: PageProps<'/review/[topicId]/[caseId]'>) {
  const viewer = await demandModerator()
  const at = CaseInput.safeParse(await params)
  if (!at.success) notFound()
  const [found, queue, site, given] = await Promise.all([
    orNotFound(reviewCase(viewer, at.data)),
    reviewQueue(viewer),
    siteSettings(),
    searchParams,
  ])
  return (
    <ReviewScreen queue={queue} current={found.id}>
      <CasePane found={found} rules={houseRules(site.rules, viewer.locale)} ground={String(given.ground ?? '')} />
    </ReviewScreen>
  )
}
