import type { SiteRole } from '../../lib/kernel/viewer'

/** What the demo's accounts sign in with; printed by `npm start`, never made where a database is configured. */
export const demoPassword = 'calm-harbour-lantern'

export type DemoPerson = {
  key: string
  name: string
  email: string
  /** As printed: what this account is there to try. */
  role?: string
  siteRoles?: SiteRole[]
  mediates?: boolean
  /** How long ago they joined, in days. */
  joinedDaysAgo: number
  trust: number
  /** Answer to the main poll: "-2" … "2", "dont-know", "reject". */
  stance?: string
}

const account = (key: string, name: string, rest: Omit<DemoPerson, 'key' | 'name' | 'email'>): DemoPerson => ({
  key,
  name,
  email: `${key}@parley.example`,
  ...rest,
})

/** One account per role, then the members who hold the conversation. */
export const people: DemoPerson[] = [
  account('admin', 'Ada Novak', { role: 'admin', siteRoles: ['admin'], joinedDaysAgo: 400, trust: 4 }),
  account('editor', 'Jonas Reed', { role: 'editor', siteRoles: ['editor'], joinedDaysAgo: 380, trust: 4 }),
  account('moderator', 'Mira Okafor', { role: 'moderator', siteRoles: ['moderator'], joinedDaysAgo: 350, trust: 4 }),
  account('mediator', 'Sanna Lind', { role: 'mediator', mediates: true, joinedDaysAgo: 300, trust: 3 }),
  account('member', 'Tomasz Wojcik', { role: 'member', joinedDaysAgo: 240, trust: 2, stance: '1' }),
  account('new', 'Ines Kappel', { role: 'new member', joinedDaysAgo: 1, trust: 0 }),
  account('marisol', 'Marisol Diaz', { joinedDaysAgo: 210, trust: 2, stance: '-2' }),
  account('daniel', 'Daniel Whitfield', { joinedDaysAgo: 190, trust: 2, stance: '-1' }),
  account('olena', 'Olena Hrytsenko', { joinedDaysAgo: 170, trust: 2, stance: '-2' }),
  account('pavel', 'Pavel Sorokin', { joinedDaysAgo: 160, trust: 1, stance: '2' }),
  account('grace', 'Grace Mbeki', { joinedDaysAgo: 150, trust: 3, stance: '1' }),
  account('yusuf', 'Yusuf Demir', { joinedDaysAgo: 140, trust: 2, stance: '0' }),
  account('hannah', 'Hannah Brandt', { joinedDaysAgo: 120, trust: 2, stance: '-1' }),
  account('luc', 'Luc Fontaine', { joinedDaysAgo: 110, trust: 2, stance: '1' }),
  account('anneli', 'Anneli Koski', { joinedDaysAgo: 90, trust: 2, stance: '-2' }),
  account('ravi', 'Ravi Menon', { joinedDaysAgo: 80, trust: 1, stance: 'dont-know' }),
  account('kateryna', 'Kateryna Bondar', { joinedDaysAgo: 60, trust: 1, stance: '-1' }),
  account('wes', 'Wes Carver', { joinedDaysAgo: 40, trust: 1, stance: 'reject' }),
]
