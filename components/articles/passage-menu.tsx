'use client' // because: reads what is selected in the article and offers what can be done with it
import { useEffect } from 'react'
import { articleLinks, passageLink } from '@/lib/articles/links'
import { type Chosen, chosenPassage } from './chosen-passage'

type PassageMenuProps = {
  slug: string
  version: number
  /** Whether the topic takes replies. */
  answerable: boolean
  words: { menu: string; quote: string; copy: string; copied: string; correct: string }
  /** Classes of the menu. */
  className?: string
}

/**
 * Select words in the article, by mouse, touch or keyboard: quote them in a reply, copy a link to them, suggest a
 * correction. While it is there, Tab leads from the words to it, and Escape closes it.
 */
export function PassageMenu({ slug, version, answerable, words, className }: PassageMenuProps) {
  useEffect(() => {
    const links = articleLinks(slug)
    const menu = document.createElement('span')
    menu.className = className ?? ''
    menu.dataset.count = ''
    menu.setAttribute('role', 'toolbar')
    menu.setAttribute('aria-label', words.menu)
    // A tap or click on the menu leaves the words selected, in browsers too that give links no focus.
    menu.onmousedown = (event) => event.preventDefault()
    let timer: ReturnType<typeof setTimeout>
    let shown = ''
    let fresh = false

    const link = (text: string, href: string) => {
      const a = document.createElement('a')
      a.textContent = text
      a.href = href
      menu.append(a)
      return a
    }
    const show = ({ block, exact, prefix, suffix, rect }: Chosen) => {
      const chosen = `${block.id} ${exact}`
      fresh ||= !menu.isConnected || shown !== chosen
      shown = chosen
      menu.replaceChildren()
      if (answerable) link(words.quote, links.quote({ block: block.id, version, exact, prefix, suffix }))
      const copy = link(words.copy, passageLink(links.version(version), block.id, exact))
      copy.setAttribute('aria-live', 'polite')
      copy.onclick = async (event) => {
        // Where the browser keeps no clipboard for this site, the link leads to the passage, and can be copied there.
        if (!navigator.clipboard) return
        event.preventDefault()
        await navigator.clipboard.writeText(copy.href).then(
          () => {
            copy.textContent = words.copied
          },
          () => location.assign(copy.href),
        )
      }
      link(words.correct, links.suggest({ block: block.id, version, exact }))
      const frame = block.getBoundingClientRect()
      block.append(menu)
      menu.style.top = `${menuTop(rect, menu.offsetHeight) - frame.top}px`
      menu.style.left = `${Math.max(0, Math.min(rect.left - frame.left, frame.width - menu.offsetWidth))}px`
    }
    const look = () => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        if (menu.contains(document.activeElement)) return
        const chosen = chosenPassage(getSelection())
        if (chosen) show(chosen)
        else menu.remove()
      }, 220)
    }
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') menu.remove()
      // Words that are only selected have no focus: the browser would go on from wherever it was last. Once a selection:
      // who has left the menu is not taken back.
      if (event.key !== 'Tab' || event.shiftKey || !menu.isConnected || !fresh) return
      fresh = false
      event.preventDefault()
      menu.querySelector('a')?.focus()
    }
    document.addEventListener('selectionchange', look)
    document.addEventListener('keydown', press)
    look() // words may have been selected before this script came
    return () => {
      clearTimeout(timer)
      menu.remove()
      document.removeEventListener('selectionchange', look)
      document.removeEventListener('keydown', press)
    }
  }, [slug, version, answerable, words, className])
  return null
}

/** Below the words, where nothing that stands still covers it; else above them; else over what is seen of them. In CSS pixels of the window. */
function menuTop(words: DOMRect, height: number): number {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement)
  const gap = matchMedia('(pointer: coarse)').matches ? 28 : 8 // handles of a selection hang below its last line
  const [highest, lowest] = [Number.parseFloat(scrollPaddingTop), innerHeight - Number.parseFloat(scrollPaddingBottom)]
  if (words.bottom + gap + height <= lowest) return words.bottom + gap
  return words.top - 8 - height >= highest ? words.top - 8 - height : lowest - height
}
