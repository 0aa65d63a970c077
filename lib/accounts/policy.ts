import { allow, deny, type Permission } from '@/lib/kernel/permission'
import { hasRole, isMember, type Viewer } from '@/lib/kernel/viewer'

/** Their own name, password, sessions, preferences: also while suspended. */
export const canManageOwnAccount = (viewer: Viewer): Permission => (isMember(viewer) ? allow : deny('sign-in'))

/** Roles, topic roles, the list of people. Everybody else learns nothing of the page. */
export const canManagePeople = (viewer: Viewer): Permission => (hasRole(viewer, 'admin') ? allow : deny('not-found'))

/** An admin keeps their own admin role, so that a site is never left without one by a slip. */
export const canChangeRoles = (
  viewer: Viewer,
  person: { id: string; roles: readonly string[] },
  roles: string[],
): Permission => {
  const people = canManagePeople(viewer)
  if (!people.allowed) return people
  return viewer.id === person.id && !roles.includes('admin') ? deny('forbidden') : allow
}
