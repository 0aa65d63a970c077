import { SiteAttributesScreen } from '@/components/polls/site-attributes-screen'
import { getTranslations } from '@/i18n/words'
import { attributesText } from '@/lib/polls/attributes'
import { attributesAsked } from '@/lib/polls/attributes.queries'
import { demandRole } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('polls.attributes'))('staffTitle') })

export default async function SiteAttributesPage() {
  await demandRole('admin')
  return <SiteAttributesScreen text={attributesText(await attributesAsked())} />
}
