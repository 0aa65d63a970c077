import { prisma } from '@/lib/db/client'
import { notFound } from '@/lib/kernel/refusal'
import { moderates, type Viewer } from '@/lib/kernel/viewer'
import { canSanction } from './policy'
import type { SanctionView } from './standing.queries'

export type PersonSanctionsView = { sanctions: SanctionView[]; can: { sanction: boolean } }

/** What was imposed on somebody, newest first, at most 50, for site moderators; nobody else learns of it. */
export async function personSanctions(viewer: Viewer, userId: string): Promise<PersonSanctionsView> {
  if (!moderates(viewer)) throw notFound()
  const person = await prisma.user.findUnique({
    where: { id: userId, erasedAt: null },
    select: {
      roles: true,
      sanctions: {
        orderBy: { createdAt: 'desc' },
        take: 50,
        select: { id: true, kind: true, reason: true, until: true, readAt: true, liftedAt: true, createdAt: true },
      },
    },
  })
  if (!person) throw notFound()
  const permission = canSanction(viewer, { id: userId, staff: person.roles.length > 0 })
  return { sanctions: person.sanctions, can: { sanction: permission.allowed } }
}
