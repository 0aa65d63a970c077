'use client' // because: takes its HTML from the page itself, which then is not sent a second time as data
import { type ComponentProps, useEffect, useReducer } from 'react'
import { heldHtml } from './held-html'

export type OnceProps = Omit<ComponentProps<'article'>, 'ref' | 'children'> & {
  as: 'article' | 'details' | 'div'
  open?: boolean
  /** Its name: equal for equal HTML. */
  once: string
  /** Left out where the page has it. */
  html?: string
}

/** An element whose inside is HTML that was written on the server, once: see `Still`. */
export function Once({ as: Tag, once, html, ...attributes }: OnceProps) {
  const [, again] = useReducer((times: number) => times + 1, 0)
  const inside = typeof document === 'undefined' ? written(once, html) : (shown(once) ?? html)
  const missing = inside === undefined
  useEffect(() => {
    if (missing) askForPage().then(again)
    else known.set(once, inside)
  }, [missing, once, inside])
  return <Tag {...attributes} data-once={once} dangerouslySetInnerHTML={{ __html: inside ?? '' }} />
}

function written(name: string, html: string | undefined): string {
  const inside = html ?? heldHtml()?.get(name)
  if (inside === undefined) throw new Error('the HTML of a page was held where its elements could not find it')
  return inside
}

const known = new Map<string, string>()

/** As the browser has it: the page's own elements, read before anything has changed them. */
function shown(name: string): string | undefined {
  if (!known.has(name)) takeFrom(document)
  return known.get(name)
}

function takeFrom(page: Document) {
  for (const element of page.querySelectorAll<HTMLElement>('[data-once]')) {
    const { once = '' } = element.dataset
    if (!known.has(once)) known.set(once, element.innerHTML)
  }
}

let asking: Promise<void> | undefined

// Data of a page that is kept for all readers has none of its HTML: new elements are taken from the page as it is now.
function askForPage(): Promise<void> {
  asking ??= fetch(location.href, { headers: { accept: 'text/html' } })
    .then((answer) => answer.text())
    .then((page) => takeFrom(new DOMParser().parseFromString(page, 'text/html')))
    .finally(() => {
      asking = undefined
    })
  return asking
}
