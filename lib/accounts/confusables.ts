/**
 * Letters that look like another, after case folding: the prototype, then what reads the same as it in small letters or in
 * capitals (Greek ν stands with n because Ν and N are one picture). After Unicode TR 39, for Latin, Cyrillic, Greek,
 * Armenian and digits.
 */
const table = `
a аαɑᴀ
b вьβʙ
c сϲᴄ
d ԁ
e еεҽ
f ϝ
g ɡԍ
h һнηʜ
j јϳ
k кκᴋ
l 1iіιı|!ӏɩǀ
m мμϻ
n νпոɴ
o 0оοօᴏ
p рρ
q ԛ
r гᴦʀ
s ѕꜱ
t тτᴛ
u սᴜ
v ѵᴠ
w ԝшѡᴡ
x хχ×
y уүυγʏ
z ζᴢ
3 зʒӡ
6 б
' ’‘ʼ\`´
- ‐‑–—−
`

const lookalikes = new Map(
  table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [prototype = '', letters = ''] = line.split(' ')
      return [...letters].map((letter): [string, string] => [letter, prototype])
    }),
)

/** Pairs that read as one letter in many fonts. */
const pairs = (text: string) => text.replaceAll('m', 'rn').replaceAll('w', 'vv')

/** What a text looks like, whatever letters it is written with: two texts that read the same have the same skeleton. */
export function skeleton(text: string): string {
  const small = fold(text.normalize('NFKC')).normalize('NFKC')
  return pairs([...small].map((c) => lookalikes.get(c) ?? c).join(''))
}

/** Upper case first, so that letters with two small forms (σ ς, ſ s) or none (ß) fold together. */
const fold = (text: string) => text.toUpperCase().toLowerCase().replaceAll('ς', 'σ').replaceAll('i\u0307', 'i')
