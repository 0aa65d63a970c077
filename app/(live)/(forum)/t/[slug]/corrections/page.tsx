import { CorrectionsScreen } from '@/components/articles/corrections-screen'
import { getTranslations } from '@/i18n/words'
import { corrections } from '@/lib/articles/corrections.queries'
import { orNotFound } from '@/lib/web/page'
import { viewer } from '@/lib/web/viewer'

export const generateMetadata = async () => ({ title: (await getTranslations('articles.corrections'))('title') })

export default async function CorrectionsPage({ params }: PageProps<'/t/[slug]/corrections'>) {
  const [asking, { slug }] = await Promise.all([viewer(), params])
  return <CorrectionsScreen view={await orNotFound(corrections(asking, slug))} />
}
