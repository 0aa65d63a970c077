const marks = /[\p{M}\p{Cf}]/gu
const notWords = /[^\p{L}\p{N}]+/gu
const digits: Record<string, string> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' }

/** A text as its words alone: NFKC, lower case, without accents, invisible letters and punctuation; single spaces. */
export const foldWords = (text: string): string =>
  text.normalize('NFKD').replace(marks, '').toLowerCase().normalize('NFKC').replace(notWords, ' ').trim()

/** The same with digits that stand for letters (“sp4m”). */
export const foldDisguised = (text: string): string =>
  foldWords(text.replace(/(?<=\p{L})[013457@$]|[013457@$](?=\p{L})/gu, (sign) => digits[sign] ?? sign))

/** The first of these words or phrases that the text says, as whole words; null where it says none. */
export function wordSaid(text: string, words: readonly string[]): string | null {
  if (words.length === 0) return null
  const said = [` ${foldWords(text)} `, ` ${foldDisguised(text)} `]
  return words.find((word) => foldWords(word) && said.some((t) => t.includes(` ${foldWords(word)} `))) ?? null
}
