import { numberDepth } from './lines'

type Style = 'capitals' | 'sentence' | 'title' | 'any'

/**
 * Levels for the headings of a plain text, which has no marks for them. Numbers win ("2.1" is below "2"); otherwise two
 * styles of capitals in one text mean two depths: the style of the first heading is the upper one (level 2), the other
 * lies below it (level 3). One style throughout is one depth. A heading too short to
 * show a style goes with the upper one, unless that is all capitals.
 */
export function headingLevels(headings: string[]): number[] {
  const styles = headings.map(styleOf)
  const upper = styles.find((style) => style !== 'any')
  return headings.map((heading, i) => {
    const depth = numberDepth(heading)
    if (depth) return Math.min(6, depth + 1)
    const style = styles[i]
    return style === upper || (style === 'any' && upper !== 'capitals') ? 2 : 3
  })
}

// Short words stay small in Title Case, and names are big in Sentence case: what decides is whether any
// word of five letters or more, after the first, starts small.
function styleOf(heading: string): Style {
  const found = heading.match(/[\p{L}\p{M}’'-]+/gu) ?? []
  const letters = found.join('').replace(/[^\p{L}]/gu, '')
  if (letters.length > 3 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()) return 'capitals'
  const rest = found.slice(1)
  if (rest.some((word) => word.length >= 5 && /^\p{Ll}/u.test(word))) return 'sentence'
  return rest.some((word) => /^\p{Lu}/u.test(word)) ? 'title' : 'any'
}
