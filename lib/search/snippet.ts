/** Around a found word, in what ts_headline gives back: characters that no stored text contains. */
export const foundFrom = '\u0002'
export const foundUntil = '\u0003'

/** `from`: where it starts in the snippet. */
export type SnippetPart = { text: string; found: boolean; from: number }

/** A headline in parts, found words apart, so that nothing of it is ever markup. */
export function snippetParts(headline: string): SnippetPart[] {
  const parts: SnippetPart[] = []
  let from = 0
  const add = (text: string, found: boolean) => {
    if (text) parts.push({ text, found, from })
    from += text.length
  }
  headline.split(foundFrom).forEach((piece, i) => {
    const [word = '', ...rest] = piece.split(foundUntil)
    add(word, i > 0)
    add(rest.join(''), false)
  })
  return parts
}
