// Letters that are not a Latin letter with a mark, and yet have customary Latin ones.
const latin: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  і: 'i',
  ї: 'yi',
  є: 'ye',
  ґ: 'g',
}

/**
 * A topic's address from its title, as it stands in a URL: Cyrillic in Latin letters, every other script in its own, those
 * percent-encoded (browsers show the letters). At most 60 letters and 180 characters, cut at a word; "topic" where nothing
 * is left.
 */
export const slugOf = (title: string): string => addressOf(title, 180) || 'topic'

/** Words as part of an address of at most `longest` characters; "" where no letter or digit is left. See `slugOf`. */
export function addressOf(text: string, longest: number): string {
  const fits = (words: string) => [...words].length <= 60 && encodeURIComponent(words).length <= longest
  let address = ''
  for (const word of wordsOf(text)) {
    const longer = address ? `${address}-${word}` : word
    if (!fits(longer)) {
      if (!address) for (const letter of word) if (fits(address + letter)) address += letter
      break
    }
    address = longer
  }
  return encodeURIComponent(address)
}

function wordsOf(text: string): string[] {
  const plain = [...text.normalize('NFC').toLowerCase()].map((letter) => latin[letter] ?? letter).join('')
  const words =
    plain
      .normalize('NFKC')
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  // A mark on a Latin letter can go; in other scripts it is part of the word.
  return words.map((word) =>
    word
      .normalize('NFD')
      .replace(/(?<=\p{Script=Latin})\p{M}+/gu, '')
      .normalize('NFC'),
  )
}

/** The first of slug, slug-2, slug-3 … that is not taken. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  if (!taken.includes(slug)) return slug
  for (let number = 2; ; number++) if (!taken.includes(`${slug}-${number}`)) return `${slug}-${number}`
}
