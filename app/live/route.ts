import { stream } from '@/lib/web/live'

export const dynamic = 'force-dynamic'

/** Server-sent events of one topic: kinds and ids only; the page asks the server again for what it may see. */
export function GET(request: Request): Response {
  return stream(request)
}
