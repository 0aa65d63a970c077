import { HomeScreen } from '@/components/topics/home-screen'
import { getTranslations } from '@/i18n/words'
import { siteSettings } from '@/lib/settings/queries'
import { topicsPage } from '@/lib/topics/queries'
import { viewer } from '@/lib/web/viewer'

export const generateMetadata = async () => ({
  description: (await getTranslations('topics'))('home.description'),
  alternates: { canonical: '/' },
})

export default async function HomePage({ searchParams }: PageProps<'/'>) {
  const asking = await viewer()
  const { after } = await searchParams
  const from = typeof after === 'string' ? after : undefined
  const [page, { publisherName }] = await Promise.all([topicsPage(asking, from), siteSettings()])
  return <HomeScreen page={page} after={from ?? null} publisher={publisherName} />
}
