import { getTranslations } from '@/i18n/words'
import { visitor } from '@/lib/kernel/viewer'
import { siteSettings } from '@/lib/settings/queries'
import { topicHeader } from '@/lib/topics/queries'
import { addressParams } from '@/lib/web/address-params'
import { linkPicture } from '../../../../../link-picture'

/** The picture of a shared link: title, publisher and how many replies; never a tally. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const topic = await topicHeader(visitor(), (await addressParams(params)).slug).catch(() => null)
  if (!topic) return new Response(null, { status: 404 })
  const [t, { siteName, publisherName }] = await Promise.all([getTranslations('topics'), siteSettings()])
  return linkPicture({
    title: topic.title,
    above: publisherName ? `${siteName}  ·  ${publisherName}` : siteName,
    below: t('replies', { count: topic.counts['']?.posts ?? 0 }),
  })
}
