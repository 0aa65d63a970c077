import { notFound } from 'next/navigation'
import { OwnDecisionScreen } from '@/components/moderation/own-decision-screen'
import { getTranslations } from '@/i18n/words'
import { isId } from '@/lib/kernel/id'
import { ownDecision } from '@/lib/moderation/decisions.queries'
import { houseRules } from '@/lib/settings/house-rules'
import { siteSettings } from '@/lib/settings/queries'
import { demandMember, orNotFound } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('moderation.own'))('title') })

export default async function OwnDecisionPage({ params }: PageProps<'/notifications/decisions/[id]'>) {
  const { id } = await params
  if (!isId(id)) notFound()
  const viewer = await demandMember(`/notifications/decisions/${id}`)
  const [decision, site] = await Promise.all([orNotFound(ownDecision(viewer, id)), siteSettings()])
  return <OwnDecisionScreen decision={decision} rules={houseRules(site.rules, viewer.locale)} />
}
