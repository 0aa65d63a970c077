import { CorrectionsScreen } from '@/components/articles/corrections-screen'
import { getTranslations } from '@/i18n/words'
import { corrections } from '@/lib/articles/corrections.queries'
import { addressParams } from '@/lib/web/address-params'
import { orNotFound } from '@/lib/web/page'
import { viewer } from '@/lib/web/viewer'

export const generateMetadata = async () => ({ title: (await getTranslations('articles.corrections'))('title') })

export default async function CorrectionsPage({ params }: PageProps<'/t/[slug]/corrections'>) {
  const [asking, { slug }] = await Promise.all([viewer(), addressParams(params)])
  return <CorrectionsScreen view={await orNotFound(corrections(asking, slug))} />
}
