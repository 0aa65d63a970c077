/**
 * The text of a file or a web answer. What the bytes begin with wins, then what the answer or the page says of itself,
 * then UTF-8; what is no UTF-8 was written on an old Windows: Cyrillic where most letters are outside ASCII, else Western.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const marked = markOf(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const said = /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1]
  const text = tryDecode(bytes, said ?? 'utf-8') ?? tryDecode(bytes, 'utf-8')
  return withSigns(text ?? new TextDecoder(oldWindows(bytes)).decode(bytes))
}

function markOf([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : null
}

// An unknown name, or bytes that it cannot be.
function tryDecode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function oldWindows(bytes: Uint8Array): string {
  let [ascii, high] = [0, 0]
  for (const byte of bytes) {
    if (byte >= 0xc0) high++
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ascii++
  }
  return high > ascii ? 'windows-1251' : 'windows-1252'
}

// Node reads windows-1252 as Latin-1, where its dashes and quotes are control characters.
const signs = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const withSigns = (text: string) => text.replace(/\p{Cc}/gu, (c) => signs[c.charCodeAt(0) - 0x80] ?? c)
