import { escapeHtml } from './text'

/** A passage of a block that was answered: offsets in the block's text, and how many visible posts answer it. */
export type AnsweredPassage = { start: number; end: number; posts: number; anchorId: string }
/** Passages that overlap, as one: they share an underline. */
export type PassageGroup = { start: number; end: number; posts: number; anchorIds: string[] }

/** Overlapping passages joined, in order of their start. */
export function passageGroups(passages: AnsweredPassage[]): PassageGroup[] {
  const groups: PassageGroup[] = []
  for (const { start, end, posts, anchorId } of [...passages].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = groups.at(-1)
    if (last && start < last.end) {
      last.end = Math.max(last.end, end)
      last.posts += posts
      last.anchorIds.push(anchorId)
    } else groups.push({ start, end, posts, anchorIds: [anchorId] })
  }
  return groups
}

/**
 * A block's HTML with its answered passages underlined and their counts beside them as links. `link` gives the address
 * and the words of a group's link. Never breaks the HTML: an underline stops at each tag and goes on after it.
 */
export function markPassages(
  block: { text: string; html: string },
  groups: PassageGroup[],
  link: (group: PassageGroup) => { href: string; label: string },
): string {
  if (!groups.length) return block.html
  const ranges = groups.map((group) => ({
    group,
    from: inkBefore(block.text, group.start),
    to: inkBefore(block.text, group.end),
  }))
  const marks = groups.map(link)
  const out: string[] = []
  let [ink, links, at] = [0, 0, 0]
  let waiting = ''
  const close = () => {
    const range = ranges[at]
    if (!range || ink < range.to) return
    const { href = '', label = '' } = marks[at++] ?? {}
    waiting += `<a class="answers" data-count href="${escapeHtml(href)}" aria-label="${escapeHtml(label)}">${range.group.posts}</a>`
  }
  for (const part of block.html.match(/<[^>]*>|&[#\w]+;|\s+|[^<&\s]/gu) ?? []) {
    if (part.startsWith('<')) {
      if (/^<a[\s>]/.test(part)) links++
      if (part === '</a>') links--
      out.push(part)
    } else {
      const range = ranges[at]
      const within = range && ink < range.to && (part.trim() ? ink >= range.from : ink > range.from)
      out.push(within ? `<mark data-answered>${part}</mark>` : part)
      if (part.trim()) ink += part.startsWith('&') ? 1 : part.length
      close()
    }
    if (waiting && !links) {
      out.push(waiting)
      waiting = ''
    }
  }
  return (out.join('') + waiting).replaceAll('</mark><mark data-answered>', '')
}

// Characters that are no white space: text and HTML share them, in the same order.
const inkBefore = (text: string, at: number): number => text.slice(0, at).replace(/\s/gu, '').length
