import { edits, hasRole, moderates, type Viewer } from '@/lib/kernel/viewer'

type Place = { key: 'topics' | 'log' | 'review' | 'newTopic'; href: string }
type StaffPlace = { key: 'polls' | 'words' | 'people' | 'site'; href: string }

/** Where the header leads: for everybody, then for those who have work there. */
export function navigation(viewer: Viewer): Place[] {
  const places: Place[] = [
    { key: 'topics', href: '/' },
    { key: 'log', href: '/log' },
  ]
  if (moderates(viewer)) places.push({ key: 'review', href: '/review' })
  if (edits(viewer)) places.push({ key: 'newTopic', href: '/topics/new' })
  return places
}

/** Rarer places of work, in the account's menu. */
export function staffPlaces(viewer: Viewer): StaffPlace[] {
  const places: StaffPlace[] = []
  if (edits(viewer)) places.push({ key: 'polls', href: '/polls' })
  if (hasRole(viewer, 'admin'))
    places.push({ key: 'people', href: '/people' }, { key: 'words', href: '/words' }, { key: 'site', href: '/site' })
  return places
}
