import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { ReportScreen } from '@/components/polls/report-screen'
import { getTranslations } from '@/i18n/words'
import { opinionReport } from '@/lib/polls/report.queries'
import { seenIn, seenResultsCookie } from '@/lib/polls/seen-results'
import { addressParams } from '@/lib/web/address-params'
import { viewer } from '@/lib/web/viewer'

export const generateMetadata = async () => ({ title: (await getTranslations('polls.report'))('title') })

export default async function ReportPage({ params }: PageProps<'/t/[slug]/polls/report'>) {
  const seen = seenIn((await cookies()).get(seenResultsCookie)?.value)
  const report = await opinionReport(await viewer(), (await addressParams(params)).slug, seen)
  if (!report) notFound()
  return <ReportScreen report={report} />
}
