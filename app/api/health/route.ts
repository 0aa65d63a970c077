export const dynamic = 'force-dynamic'

/** For load balancers: this process answers. */
export function GET(): Response {
  return new Response('ok', { headers: { 'cache-control': 'no-store' } })
}
