import { notFound, redirect } from 'next/navigation'
import { Refusal } from '@/lib/kernel/refusal'
import { hasRole, isMember, type Member, moderates, type SiteRole, type Viewer } from '@/lib/kernel/viewer'
import { viewer } from './viewer'

/** A view, or the 404 page where the query refused or answered null: what is not yours to see does not exist. */
export async function orNotFound<T>(view: Promise<T | null | undefined>): Promise<T> {
  try {
    return (await view) ?? notFound()
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) notFound()
    throw error
  }
}

/** The viewer, who has one of these site roles; 404 for everybody else. Admins have every role. */
export async function demandRole(...roles: SiteRole[]): Promise<Member> {
  const asking: Viewer = await viewer()
  if (isMember(asking) && (hasRole(asking, 'admin') || roles.some((role) => hasRole(asking, role)))) return asking
  notFound()
}

/** The viewer, who moderates the site or at least one topic; 404 for everybody else. */
export async function demandModerator(): Promise<Member> {
  const asking = await viewer()
  if (isMember(asking) && (moderates(asking) || Object.values(asking.topicRoles).includes('moderator'))) return asking
  notFound()
}

/** The viewer with an account, or the sign-in page with the way back. */
export async function demandMember(returnTo: string): Promise<Member> {
  const asking = await viewer()
  if (isMember(asking)) return asking
  redirect(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
}
