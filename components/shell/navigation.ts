import { edits, hasRole, moderates, type Viewer } from '@/lib/kernel/viewer'

type Place = { key: 'topics' | 'log' | 'review' | 'newTopic'; href: string }
type StaffPlace = { key: 'people' | 'site'; href: string }

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

export const staffPlaces = (viewer: Viewer): StaffPlace[] =>
  hasRole(viewer, 'admin')
    ? [
        { key: 'people', href: '/people' },
        { key: 'site', href: '/site' },
      ]
    : []
