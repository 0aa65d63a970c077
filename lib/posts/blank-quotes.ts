const tag = /<blockquote\b[^>]*>|<\/blockquote>/g

/** Stored HTML with the quotations of these posts empty: what was removed for cause is not kept alive by who quoted it. */
export function blankQuotes(html: string, removed: readonly string[]): string {
  if (removed.length === 0) return html
  let out = ''
  let kept = 0
  let depth = 0
  let blanking = 0
  for (const { 0: found, index } of html.matchAll(tag)) {
    if (found === '</blockquote>') {
      if (depth === blanking) {
        kept = index
        blanking = 0
      }
      depth--
      continue
    }
    depth++
    const id = /data-quote="([^"]+)"/.exec(found)?.[1]
    if (blanking || !id || !removed.includes(id)) continue
    blanking = depth
    out += html.slice(kept, index) + found.replace('>', ' data-blank="">')
  }
  return out + html.slice(kept)
}
