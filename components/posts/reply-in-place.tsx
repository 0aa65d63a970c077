'use client' // because: “Reply” opens the composer below the post without leaving the page
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Once a page: “Reply” and “Quote” open in place; the post that the address names is scrolled to and focused. */
export function ReplyInPlace({ focused }: { focused?: string }) {
  const router = useRouter()
  useEffect(() => {
    const post = focused ? document.getElementById(focused) : null
    if (post && !location.hash) post.scrollIntoView()
    post?.focus({ preventScroll: true })
  }, [focused])
  useEffect(() => {
    const open = (event: MouseEvent) => {
      closeMenus(event.target)
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-reply]') : null
      if (!link || event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (!document.querySelector('[data-composer]')) return
      event.preventDefault()
      const to = new URL(location.href)
      to.searchParams.set('reply', link.dataset.reply ?? '')
      if (link.dataset.quote === undefined) to.searchParams.delete('quote')
      else to.searchParams.set('quote', '1')
      to.hash = ''
      router.push(to.pathname + to.search, { scroll: false })
    }
    const arrived = new MutationObserver((changes) => {
      for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
        if (node instanceof Element && node.id === 'reply') {
          const field = node.querySelector('textarea')
          field?.focus({ preventScroll: true })
          field?.setSelectionRange(field.value.length, field.value.length)
          node.scrollIntoView({ block: 'nearest' })
        }
    })
    arrived.observe(document.body, { childList: true, subtree: true })
    const leave = ({ key }: KeyboardEvent) => key === 'Escape' && closeMenus(null)
    document.addEventListener('click', open)
    document.addEventListener('keydown', leave)
    return () => {
      arrived.disconnect()
      document.removeEventListener('click', open)
      document.removeEventListener('keydown', leave)
    }
  }, [router])
  return null
}

function closeMenus(clicked: EventTarget | null) {
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details[name=post-menu][open]'))
    if (!(clicked instanceof Node && menu.contains(clicked))) {
      menu.open = false
      if (!clicked) menu.querySelector('summary')?.focus()
    }
}
