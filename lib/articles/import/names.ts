import type { Author } from '../parsed-article'
import { oneLine } from '../text'

const by = /^\s*(by:?|written by:?|von|par|por|di|автор(ы)?:?|текст:?|بقلم:?)\s+/iu
// When it was written, where and under what address, as many pages add to the name.
const months =
  'jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?'
const addition = new RegExp(
  `(^|\\s+)(on\\s+)?((${months})\\.?\\s+\\d|@|(mon|tues|wednes|thurs|fri|satur|sun)day(\\s|$)).*$|[\\s(]*(\\d{4}-\\d\\d|\\d{1,2}:\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d|\\b(19|20)\\d\\d\\b).*$`,
  'iu',
)

/** Names out of a byline: “By A, B and C on May 1” is three people. Addresses and very long pieces are no names. */
export const namesIn = (byline: string): Author[] => authorsOf(pieces(byline).map((name) => name.replace(addition, '')))

/** Names as somebody lists them, each kept as it was written. */
export const splitNames = (list: string): Author[] => authorsOf(pieces(list))

const pieces = (names: string): string[] =>
  oneLine(names)
    .replace(by, '')
    .split(/\s*(?:[,;|•·،、，；])\s*|\s+(?:and|und|et|y|e|и|و|&)\s+/iu)
    .map((name) =>
      name
        .replace(by, '')
        .replace(/^(and|&)\s+/i, '')
        .trim(),
    )

function authorsOf(pieces: string[]): Author[] {
  const names = pieces.filter((name) => name.length > 1 && name.length <= 60)
  const people = names.filter((name) => /\p{L}/u.test(name) && !/https?:|@\w+\./.test(name))
  return [...new Set(people)].map((name) => ({ name }))
}

// Names begin with a capital, where the script has them.
const namesAuthors = /^([Bb]y|BY|[Ww]ritten by|[Vv]on|[Аа]втор(ы)?:)\s+\p{Lu}|^بقلم/u

/** A line of plain text that names its authors, near the top. */
export const isByline = (line: string): boolean => line.length <= 120 && namesAuthors.test(line) && !/[.!?]$/.test(line)
