'use client' // because: marks the part that is being read, and closes the sheet of parts when one is chosen
import { useEffect } from 'react'

/** Once a topic page: follows the headings that pass the upper third of the window. */
export function OutlinePlace() {
  useEffect(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('a[data-outline]')]
    const mark = (id: string) => {
      for (const link of links)
        if (link.dataset.outline === id) link.setAttribute('aria-current', 'location')
        else link.removeAttribute('aria-current')
    }
    const watcher = new IntersectionObserver(
      (seen) => {
        for (const entry of seen) if (entry.isIntersecting) mark(entry.target.id)
      },
      { rootMargin: '-60px 0px -66% 0px' },
    )
    for (const id of new Set(links.map((link) => link.dataset.outline ?? ''))) {
      const heading = document.getElementById(id)
      if (heading) watcher.observe(heading)
    }
    const close = (event: Event) => {
      if (event.target instanceof Element) event.target.closest('a')?.closest<HTMLElement>('[popover]')?.hidePopover()
    }
    document.addEventListener('click', close)
    return () => {
      watcher.disconnect()
      document.removeEventListener('click', close)
    }
  }, [])
  return null
}
