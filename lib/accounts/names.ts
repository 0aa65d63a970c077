import { skeleton } from './confusables'

export const nameLimits = { min: 2, max: 40 } as const

/** A name as it is kept: NFKC, single spaces, none at the ends. */
export const tidyName = (typed: string): string => typed.normalize('NFKC').replace(/ +/g, ' ').trim()

/** What makes two names the same name: NFKC, case folding and look-alike letters. */
export const nameKey = (name: string): string => skeleton(tidyName(name))

/** Why a name cannot be used, as a key under `errors`; null when it can. Whether it is taken only the database knows. */
export function nameProblem(typed: string): string | null {
  if (/[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/u.test(typed)) return 'name-invisible'
  if (/[^\S ]/u.test(typed.normalize('NFKC'))) return 'name-invisible'
  const name = tidyName(typed)
  const length = [...new Intl.Segmenter().segment(name)].length
  if (length < nameLimits.min) return 'name-short'
  if (length > nameLimits.max || name.length > 4 * nameLimits.max) return 'name-long'
  if (!/^[\p{L}\p{M}\p{Nd} .'’_·-]+$/u.test(name)) return 'name-characters'
  if (!/^[\p{L}\p{Nd}]/u.test(name) || !/\p{L}/u.test(name)) return 'name-letters'
  if (/\p{M}{4}/u.test(name.normalize('NFD'))) return 'name-characters'
  if (/[.'’_·-]{2}/u.test(name)) return 'name-characters'
  if (name.split(/[ .'’_·-]/u).some(mixesScripts)) return 'name-scripts'
  return reserved.has(nameKey(name)) ? 'name-reserved' : null
}

/** Names that would speak for the site or for an erased person. */
const reserved = new Set(
  `parley admin administrator moderator mediator editor staff team support help system official root owner webmaster
   anonymous nobody everyone all here erased deleted visitor member`
    .split(/\s+/)
    .map(nameKey),
)

/** Scripts that are written together in one word. */
const families = [
  ['Latin'],
  ['Cyrillic'],
  ['Greek'],
  ['Han', 'Hiragana', 'Katakana'],
  ['Han', 'Hangul'],
  ['Han', 'Bopomofo'],
].map((scripts) => new RegExp(`^[${scripts.map((s) => `\\p{Script=${s}}`).join('')}]*$`, 'u'))

const known = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hangul}]/u

/** True for a word of letters from alphabets that no language mixes (a Cyrillic а in a Latin word). */
function mixesScripts(word: string): boolean {
  const letters = word.replace(/[^\p{L}]|[\p{Script=Common}\p{Script=Inherited}]/gu, '')
  return known.test(letters) && !families.some((family) => family.test(letters))
}
