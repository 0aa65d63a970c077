import type { Author } from '../parsed-article'
import { oneLine } from '../text'

const by = /^\s*(by:?|written by:?|von|par|por|di|автор(ы)?:?|текст:?|بقلم:?)\s+/iu
// When it was written, where and under what address, as many pages add to the name.
const months =
  'jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?'
const addition = new RegExp(
  `(^|\\s+)(on\\s+)?((${months})\\.?\\s+\\d|@|(mon|tues|wednes|thurs|fri|satur|sun)day(\\s|$)).*$|[\\s(]*\\d.*$`,
  'iu',
)

/** Names out of a byline: “By A, B and C” is three people. Addresses and very long pieces are no names. */
export function splitNames(byline: string): Author[] {
  const names = oneLine(byline)
    .replace(by, '')
    .split(/\s*(?:[,;|•·،、，；])\s*|\s+(?:and|und|et|y|e|и|و|&)\s+/iu)
    .map((name) =>
      name
        .replace(by, '')
        .replace(/^(and|&)\s+/i, '')
        .replace(addition, '')
        .trim(),
    )
    .filter((name) => name.length > 1 && name.length <= 60 && /\p{L}/u.test(name) && !/https?:/.test(name))
  return [...new Set(names)].map((name) => ({ name }))
}

// Names begin with a capital, where the script has them.
const namesAuthors = /^([Bb]y|BY|[Ww]ritten by|[Vv]on|[Аа]втор(ы)?:)\s+\p{Lu}|^بقلم/u

/** A line of plain text that names its authors, near the top. */
export const isByline = (line: string): boolean => line.length <= 120 && namesAuthors.test(line) && !/[.!?]$/.test(line)
