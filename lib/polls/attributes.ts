import { z } from 'zod'

const Named = z.object({ key: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/), label: z.string().min(1).max(60) })

/** What the site asks people about themselves, each voluntary, with its possible answers. */
export const Attributes = z.array(Named.extend({ values: z.array(Named).min(2).max(12) })).max(6)
export type Attribute = z.infer<typeof Attributes>[number]

export const attributesKey = 'pollAttributes'

/** Until an admin says otherwise: the track from which people answer. */
export const defaultAttributes: Attribute[] = [
  {
    key: 'track',
    label: 'Track',
    values: [
      { key: 'citizen', label: 'Citizen' },
      { key: 'civil-society', label: 'Civil society' },
      { key: 'business', label: 'Business' },
      { key: 'academia', label: 'Academia' },
      { key: 'official', label: 'Official' },
    ],
  },
]

/** Stands for everybody who has not said. */
export const notSaid = '-'

/** Reads attributes as an admin writes them: a paragraph each, its name on the first line, its answers below. */
export function attributesFrom(text: string): Attribute[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
    .filter((lines) => lines.length > 0)
    .map(([label = '', ...values]) => ({ ...named(label), values: values.map(named) }))
}

/** And writes them so. */
export const attributesText = (attributes: readonly Attribute[]): string =>
  attributes.map((a) => [a.label, ...a.values.map((v) => v.label)].join('\n')).join('\n\n')

// The key is made of the words, so that the same words keep their answers.
function named(label: string) {
  const words = label
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join('-')
  const key = words ?? [...label].map((letter) => (letter.codePointAt(0) ?? 0).toString(36)).join('-')
  return { key: (/^[a-z]/.test(key) ? key : `k-${key}`).slice(0, 40).replace(/-$/, ''), label }
}
