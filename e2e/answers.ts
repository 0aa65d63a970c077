/** What the server said, with everything taken out that differs between two answers to the same question. */
export type Answer = { address: string; status: number; html: string; data: Map<string, number> }

/** Asks for each address, and for a page's data as a client-side navigation gets it. */
export async function askAll(site: string, cookie: string, addresses: string[]): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const address of addresses) {
    const { isPage, ...answer } = await asked(site, cookie, address)
    answers.push(answer)
    if (isPage)
      answers.push(await asked(site, cookie, `${address}${address.includes('?') ? '&' : '?'}_rsc`, { RSC: '1' }))
  }
  return answers
}

/** One answer, to an address of the site. */
export const ask = (site: string, cookie: string, address: string): Promise<Answer> => asked(site, cookie, address)

async function asked(site: string, cookie: string, address: string, more: Record<string, string> = {}) {
  const headers = { cookie, 'accept-language': 'en', ...more }
  const response = await fetch(site + address, { headers, redirect: 'manual' })
  const type = response.headers.get('content-type') ?? ''
  const body = Buffer.from(await response.arrayBuffer())
  const text = body.toString(/text|json|xml/.test(type) ? 'utf8' : 'latin1')
  const told = ['location', 'set-cookie'].map((name) => steady(response.headers.get(name) ?? '')).join(' ')
  const about = { address, status: response.status, isPage: type.startsWith('text/html') }
  if (type.startsWith('text/x-component')) return { ...about, html: told, data: wordsOf(body) }
  const data = wordsOf(Buffer.from([...text.matchAll(flight)].map(([, part]) => JSON.parse(part ?? '""')).join('')))
  // Of a redirect no browser shows more than where it leads.
  if (response.status >= 300 && response.status < 400) return { ...about, html: told, data }
  return { ...about, html: `${told}\n${inPlace(steady(text.replace(flight, '')))}`, data }
}

// The server cuts the data of a page into scripts wherever its stream happens to pause, and numbers the rows in the order
// in which they are ready. So the data is compared word by word, whatever the order; the HTML as it stands.
const flight = /<script[^>]*>self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)<\/script>/g

// What describes the page comes in the head or later, whenever it is ready.
function inPlace(html: string): string {
  const found: string[] = []
  const rest = html.replace(/<title>[^<]*<\/title>|<(meta|link)\b[^>]*>/g, (tag) => String(found.push(tag) && ''))
  return rest + found.sort().join('')
}

const changing: [RegExp, string][] = [
  [/<!--.*?-->/g, ''],
  [/nonce="[^"]*"|"nonce":"[^"]*"/g, ''],
  [/\$ACTION_(REF_)?\d+/g, '$$ACTION'],
  [/"\$[A-Za-z@]?[0-9a-f]+(:[^"]*)?"/g, '"$"'],
  [/"[\w-]{21}[vm]"/g, '"page"'],
  // A name made of the HTML that is compared here itself, times and all.
  [/data-once="[^"]*"|"once":"[^"]*"/g, ''],
  [/\b\w{8,9}\.[\w-]{43}\b/g, 'stamp'],
  [/\b[0-9a-f]{64}(%7C[0-9a-f]{64})?\b/g, 'token'],
  [/\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/g, 'time'],
  [/\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)?/g, 'time'],
  [/\b\d{1,2}:\d\d( [AP]M)? UTC/g, 'time'],
  [/\b(now|yesterday|\d+ (second|minute|hour|day)s? ago)\b/g, 'time'],
]

// Keys that forms are given when they are made: an id of this kind begins with its time.
const loaded = Date.now()
const ids = /\b[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\b/g
const madeNow = (id: string) => Number.parseInt(id.replace('-', '').slice(0, 12), 16) >= loaded

const steady = (text: string) =>
  changing
    .reduce((words, [what, name]) => words.replace(what, name), text)
    .replace(ids, (id) => (madeNow(id) ? 'new' : id))

/** How often each word stands in a page's data, without the numbers of its rows. */
function wordsOf(data: Buffer): Map<string, number> {
  const words = new Map<string, number>()
  for (const row of rowsOf(data))
    for (const word of steady(row).split(/[\s<>"'=&;,:[\]{}()\\]+/)) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

// A row is "number:content\n", or "number:T" with the length of the text that follows.
function rowsOf(data: Buffer): string[] {
  const rows: string[] = []
  for (let at = 0; at < data.length; ) {
    const start = data.indexOf(':', at) + 1
    if (start === 0) break
    const comma = data.indexOf(',', start)
    const long =
      String.fromCharCode(data[start] ?? 0) === 'T' ? Number.parseInt(data.toString('utf8', start + 1, comma), 16) : -1
    const from = long < 0 ? start : comma + 1
    const lineEnd = data.indexOf('\n', from)
    const end = long >= 0 ? from + long : lineEnd < 0 ? data.length : lineEnd
    rows.push(data.toString('utf8', from, end))
    at = long < 0 ? end + 1 : end
  }
  return rows
}

/** What the second answer says and the first does not, and the other way round; nothing where they are equal. */
export function difference(one: Answer, two: Answer): string[] {
  if (one.status !== two.status) return [`status ${one.status}, then ${two.status}`]
  const [a, b] = [one.html, two.html].map((html) => html.split(/(?=[<\n,])/)) as [string[], string[]]
  const lines = a.flatMap((line, i) => (line === b[i] ? [] : [`${line} → ${b[i] ?? ''}`]))
  if (a.length < b.length) lines.push(` → ${b[a.length]}`)
  const words = [...new Set([...one.data.keys(), ...two.data.keys()])].flatMap((word) => {
    const [first, then] = [one.data.get(word) ?? 0, two.data.get(word) ?? 0]
    return first === then ? [] : [`“${word}” ${first} times, then ${then}`]
  })
  return [...lines, ...words].slice(0, 6).map((words) => `${one.address}: ${words}`)
}
