/** How plain text shows its structure, line by line. */

const bullet = /^\s*(?:[•◦▪‣●○–*·+-]|[-*+]\s*\[[ xX]\])\s+(?=\S)/u
const number = /^\s*(?:\d{1,3}|[a-zA-Z])[.)]\s+(?=\S)/u
const headingNumber = /^(\d{1,2}(?:\.\d{1,2})*)\.?\s+\p{L}/u
const rule = /^\s*([=\-_*~·•#])(?:\s*\1){2,}\s*$/u
const sentenceEnd = /[.!?…;,:。！？；：،؛।]["”’»›)\]]*$/u
const comment = /^\s*<\s*!\s*[-–—]{1,3}[^>]*>\s*$/u

export const isRule = (line: string): boolean => rule.test(line)
export const isComment = (line: string): boolean => comment.test(line)
export const isBullet = (line: string): boolean => bullet.test(line)
export const isNumbered = (line: string): boolean => number.test(line)
export const isListLine = (line: string): boolean => isBullet(line) || isNumbered(line)
export const withoutMarker = (line: string): string => line.replace(isBullet(line) ? bullet : number, '').trim()
/** The number that a list line starts with, as `{ number }`, or nothing. */
export function ordinal(line: string): { number?: number } {
  const found = isBullet(line) ? null : /^\s*(\d{1,3})[.)]/.exec(line)
  return found ? { number: Number(found[1]) } : {}
}
export const indentOf = (line: string): number => (line.match(/^\s*/)?.[0] ?? '').replace(/\t/g, '    ').length
export const endsSentence = (line: string): boolean => sentenceEnd.test(line.trim())
export const asksSomething = (line: string): boolean => /[?？؟]["”’»)]*$/u.test(line.trim())

/** Depth that a heading's own number gives: "2" → 1, "2.1" → 2; 0 without a number. */
export const numberDepth = (line: string): number => headingNumber.exec(line.trim())?.[1]?.split('.').length ?? 0

/** A short line without end punctuation that starts as a heading would. */
export function looksLikeHeading(line: string): boolean {
  const text = line.trim()
  if (text.length > 100 || text.split(/\s+/).length > 16) return false
  if (endsSentence(text) || !/\p{L}/u.test(text)) return false
  return !/^\p{Ll}/u.test(text.replace(/^[^\p{L}\p{N}]+/u, ''))
}
