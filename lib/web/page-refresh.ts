import { listen } from '@/lib/events/listen'
import { dropPages } from './page-cache.mjs'

/** Makes static pages anew when their topic changed, in whichever process; all of them after a lost connection. */
export function refreshPages(): void {
  listen(
    (notice) => {
      if (notice.pages.length) dropPages(notice.pages)
    },
    () => dropPages(['*']),
  )
}
