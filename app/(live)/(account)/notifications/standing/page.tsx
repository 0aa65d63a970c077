import { StandingScreen } from '@/components/moderation/standing-screen'
import { getTranslations } from '@/i18n/words'
import { ownSanctions } from '@/lib/moderation/standing.queries'
import { demandMember } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('moderation.standing'))('title') })

export default async function StandingPage() {
  const viewer = await demandMember('/notifications/standing')
  return <StandingScreen sanctions={await ownSanctions(viewer)} />
}
