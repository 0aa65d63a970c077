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
