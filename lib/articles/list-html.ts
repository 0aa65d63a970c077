/** One item of a list as the renderer has it: its depth, its kind of list, its attributes and what is in it. */
export type ListItem = { level: number; ordered: boolean; continued: boolean; attributes: string; inner: string }

/** Items of a run of list blocks as nested lists: a deeper item stands inside the one above it. */
export function listHtml(items: ListItem[]): string {
  return levelHtml(items, Math.min(...items.map((item) => item.level)))
}

function levelHtml(items: ListItem[], level: number): string {
  const out: string[] = []
  let open = ''
  let at = 0
  while (at < items.length) {
    const item = items[at]
    if (!item) break
    const tag = item.ordered ? 'ol' : 'ul'
    if (open && open !== tag) out.push(`</${open}>`)
    if (open !== tag) out.push(`<${tag}>`)
    open = tag
    const own = ownItems(items, at, level)
    const [first, ...rest] = own
    const more = rest.filter((i) => i.level <= level)
    const deeper = rest.filter((i) => i.level > level)
    const shallow = first && first.level > level ? levelHtml(own, level + 1) : first?.inner
    const after = more.map((i) => `<p ${i.attributes}>${i.inner}</p>`).join('')
    const nested = first && first.level <= level && deeper.length ? levelHtml(deeper, level + 1) : ''
    out.push(`<li${first && first.level <= level ? ` ${first.attributes}` : ''}>${shallow ?? ''}${after}${nested}</li>`)
    at += own.length
  }
  return `${out.join('')}${open ? `</${open}>` : ''}`
}

// An item with all that belongs to it: what continues it and what lies deeper.
function ownItems(items: ListItem[], from: number, level: number): ListItem[] {
  let to = from + 1
  while (to < items.length) {
    const next = items[to]
    if (!next || (next.level <= level && !next.continued)) break
    to++
  }
  return items.slice(from, to)
}
