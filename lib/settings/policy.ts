import { allow, deny, type Permission } from '@/lib/kernel/permission'
import { hasRole, type Viewer } from '@/lib/kernel/viewer'

/** Admins; for everybody else the page does not exist. */
export const canChangeSettings = (viewer: Viewer): Permission => (hasRole(viewer, 'admin') ? allow : deny('not-found'))
