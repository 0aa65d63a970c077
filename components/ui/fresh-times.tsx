'use client' // because: keeps “4 minutes ago” true while a page stays open, and on pages that were made earlier
import { useEffect } from 'react'
import { relativeTime } from './relative-time'

/** Once a page: rewrites every <time data-relative> now and each minute while the page is visible. */
export function FreshTimes() {
  useEffect(() => {
    const freshen = () => {
      if (document.hidden) return
      const { lang } = document.documentElement
      for (const time of document.querySelectorAll<HTMLTimeElement>('time[data-relative]')) {
        const words = relativeTime(new Date(time.dateTime), new Date(), lang)
        const text = time.firstChild
        if (words && text && text.nodeValue !== words) text.nodeValue = words
      }
    }
    freshen()
    const beat = setInterval(freshen, 60_000)
    document.addEventListener('visibilitychange', freshen)
    return () => {
      clearInterval(beat)
      document.removeEventListener('visibilitychange', freshen)
    }
  }, [])
  return null
}
