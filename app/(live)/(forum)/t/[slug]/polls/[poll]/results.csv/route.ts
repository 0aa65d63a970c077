import { cookies } from 'next/headers'
import { Refusal } from '@/lib/kernel/refusal'
import { pollCsv } from '@/lib/polls/csv'
import { pollNumbers } from '@/lib/polls/results.queries'
import { ResultsInput } from '@/lib/polls/schema'
import { seenIn, seenResultsCookie } from '@/lib/polls/seen-results'
import { addressParams } from '@/lib/web/address-params'
import { viewer } from '@/lib/web/viewer'

type Params = { params: Promise<{ slug: string; poll: string }> }

/** The numbers of a poll as CSV, under the rules of its page. */
export async function GET(request: Request, { params }: Params) {
  const version = new URL(request.url).searchParams.get('version') ?? ''
  const input = ResultsInput.safeParse({ ...(await addressParams(params)), version })
  if (!input.success) return new Response(null, { status: 404 })
  try {
    const results = await pollNumbers(
      await viewer(),
      input.data,
      seenIn((await cookies()).get(seenResultsCookie)?.value),
    )
    if (!results) return new Response(null, { status: 404 })
    const headers = {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename*=UTF-8''${input.data.poll}.csv`,
      'cache-control': 'private, no-store',
    }
    return new Response(pollCsv(results), { headers })
  } catch (error) {
    if (error instanceof Refusal) return new Response(error.reason, { status: error.status })
    throw error
  }
}
