import { notFound } from 'next/navigation'
import { HomeScreen } from '@/components/topics/home-screen'
import { getTranslations } from '@/i18n/words'
import { siteSettings } from '@/lib/settings/queries'
import { topicsPage } from '@/lib/topics/queries'
import { staticVisitor } from '../../static-visitor'

export const dynamic = 'force-static'
export const revalidate = false
export const generateStaticParams = () => []

export async function generateMetadata({ params }: PageProps<'/static/[variant]'>) {
  if (!staticVisitor((await params).variant)) return {}
  return { description: (await getTranslations('topics'))('home.description'), alternates: { canonical: '/' } }
}

export default async function StaticHomePage({ params }: PageProps<'/static/[variant]'>) {
  const asking = staticVisitor((await params).variant) ?? notFound()
  const [page, { publisherName }] = await Promise.all([topicsPage(asking), siteSettings()])
  return <HomeScreen page={page} after={null} publisher={publisherName} />
}
