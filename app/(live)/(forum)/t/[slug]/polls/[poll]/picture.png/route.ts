import { visitor } from '@/lib/kernel/viewer'
import { pollCard } from '@/lib/polls/queries'
import { siteSettings } from '@/lib/settings/queries'
import { addressParams } from '@/lib/web/address-params'
import { linkPicture } from '../../../../../../../link-picture'

type Params = { params: Promise<{ slug: string; poll: string }> }

/** The picture of a shared poll: its question and its topic; never a tally, whoever asks. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const card = await pollCard(visitor(), await addressParams(params))
  if (!card) return new Response(null, { status: 404 })
  const { siteName, publisherName } = await siteSettings()
  return linkPicture({
    title: card.question.wording,
    above: publisherName ? `${siteName}  ·  ${publisherName}` : siteName,
    below: card.topic.title,
  })
}
