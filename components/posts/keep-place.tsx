'use client' // because: a post that is written anew takes away the button that has the focus
import { useEffect } from 'react'

const reachable = 'a[href], button, summary'

/** Once a page: who works by keyboard stays on the same action of the same post when the page is made anew. */
export function KeepPlace() {
  useEffect(() => {
    let place: { post: string; at: number } | null = null
    const note = ({ target }: FocusEvent) => {
      const post = target instanceof Element ? target.closest('article[data-post]') : null
      const at = post ? [...post.querySelectorAll(reachable)].indexOf(target as Element) : -1
      place = post && at >= 0 ? { post: post.id, at } : null
    }
    // Taken away, it is gone a moment later; left by its user, it is still there.
    const left = ({ target }: FocusEvent) => {
      const was = place
      setTimeout(() => {
        if (place === was && target instanceof Node && target.isConnected) place = null
      })
    }
    const renewed = new MutationObserver(() => {
      if (!place || document.activeElement !== document.body) return
      const action = document.getElementById(place.post)?.querySelectorAll<HTMLElement>(reachable)[place.at]
      const shown = action?.closest('details:not([open])')?.querySelector('summary') ?? action
      shown?.focus({ preventScroll: true })
    })
    renewed.observe(document.body, { childList: true, subtree: true })
    document.addEventListener('focusin', note)
    document.addEventListener('focusout', left)
    return () => {
      renewed.disconnect()
      document.removeEventListener('focusin', note)
      document.removeEventListener('focusout', left)
    }
  }, [])
  return null
}
