import { ReportScreen } from '@/components/moderation/report-screen'
import { getTranslations } from '@/i18n/words'
import { reportablePost } from '@/lib/moderation/reports.queries'
import { addressParams } from '@/lib/web/address-params'
import { demandMember, orNotFound } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('moderation.report'))('title') })

export default async function ReportPage({ params }: PageProps<'/t/[slug]/posts/[id]/report'>) {
  const { slug, id } = await addressParams(params)
  const viewer = await demandMember(`/t/${slug}/posts/${id}/report`)
  return <ReportScreen post={await orNotFound(reportablePost(viewer, { slug, postId: id }))} />
}
