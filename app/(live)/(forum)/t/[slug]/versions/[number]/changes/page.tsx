import { notFound } from 'next/navigation'
import { ChangesScreen } from '@/components/articles/changes-screen'
import { getTranslations } from '@/i18n/words'
import { versionChanges } from '@/lib/articles/versions.queries'
import { addressParams } from '@/lib/web/address-params'
import { orNotFound } from '@/lib/web/page'
import { viewer } from '@/lib/web/viewer'

export const generateMetadata = async () => ({ title: (await getTranslations('articles.versions'))('see') })

export default async function ChangesPage({ params, searchParams }: PageProps<'/t/[slug]/versions/[number]/changes'>) {
  const [asking, { slug, number }, given] = await Promise.all([viewer(), addressParams(params), searchParams])
  const from = String(given.from ?? Number(number) - 1)
  if (![number, from].every((n) => /^[1-9]\d{0,5}$/.test(n))) notFound()
  return (
    <ChangesScreen view={await orNotFound(versionChanges(asking, slug, { from: Number(from), to: Number(number) }))} />
  )
}
