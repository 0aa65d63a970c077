/**
 * The text of a file or a web answer. What the bytes begin with wins, then UTF-8 where they are that (a page saved from a
 * browser still claims the letters that it was sent in), then what the answer or the page says of itself; what is left was
 * written on an old Windows: Cyrillic or Western by its letters.
 */
export function decodeText(bytes: Uint8Array, contentType = ''): string {
  const marked = markOf(bytes)
  if (marked) return new TextDecoder(marked).decode(bytes)
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const said = /charset=["']?([\w-]+)/i.exec(contentType)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(head)?.[1]
  const text = isPlain(bytes) ? tryDecode(bytes, believed(said, bytes)) : null
  const read = text ?? tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, believed(said, bytes)) ?? damaged(bytes)
  return withSigns(read ?? new TextDecoder(oldWindows(bytes)).decode(bytes))
}

// Without a byte over ASCII, or with zeros between them, anything would be UTF-8.
const isPlain = (bytes: Uint8Array) => bytes.every((byte) => byte < 0x80) || bytes.subarray(0, 2048).includes(0)

// Who says UTF-16 in single bytes does not mean it: as browsers do, that is UTF-8.
const believed = (said = 'utf-8', bytes: Uint8Array) =>
  /^utf-?16/i.test(said) && !bytes.subarray(0, 2048).includes(0) ? 'utf-8' : said

// UTF-8 with a broken letter here and there, as where a page was cut; null where most letters are broken.
function damaged(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  return (text.match(/[\u0080-\u{10ffff}]/gu)?.length ?? 0) > 2 * broken ? text : null
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

// Letters outside ASCII stand side by side in Cyrillic words and alone in Western ones.
function oldWindows(bytes: Uint8Array): string {
  let [high, beside] = [0, 0]
  for (const [i, byte] of bytes.entries()) {
    if (byte < 0xc0) continue
    high++
    if ((bytes[i + 1] ?? 0) >= 0xc0) beside++
  }
  return beside * 2 > high ? 'windows-1251' : 'windows-1252'
}

// Node reads windows-1252 as Latin-1, where its dashes and quotes are control characters.
const signs = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'
const withSigns = (text: string) => text.replace(/\p{Cc}/gu, (c) => signs[c.charCodeAt(0) - 0x80] ?? c)
