/** Around a found word, in what ts_headline gives back: characters that no stored text contains. */
export const foundFrom = '\u0002'
export const foundUntil = '\u0003'

export type SnippetPart = { text: string; found: boolean }

/** A headline in parts, found words apart, so that nothing of it is ever markup. */
export const snippetParts = (headline: string): SnippetPart[] =>
  headline
    .split(foundFrom)
    .flatMap((piece, i) => {
      if (i === 0) return [{ text: piece, found: false }]
      const end = piece.indexOf(foundUntil)
      return [
        { text: end < 0 ? piece : piece.slice(0, end), found: true },
        { text: end < 0 ? '' : piece.slice(end + 1), found: false },
      ]
    })
    .filter((part) => part.text !== '')
