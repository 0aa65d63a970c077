import type { Feed } from 'feed'

/** A feed as readers fetch it: shared by all of them, so it may be kept for a minute. */
export const atom = (feed: Feed): Response =>
  new Response(feed.atom1(), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': 'public, max-age=60' },
  })
