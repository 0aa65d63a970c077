import { PrismaAdapter } from '@auth/prisma-adapter'
import type { Adapter, AdapterSession, AdapterUser } from 'next-auth/adapters'
import { prisma } from '@/lib/db/client'
import { newId } from '@/lib/kernel/id'
import { freeName } from './free-name.commands'
import { nameKey } from './names'
import { hashToken } from './tokens'

/**
 * next-auth's adapter over Parley's tables: session tokens are kept as their SHA-256, and who comes by a provider gets a
 * name that nobody else has. Mailed links and passwords are Parley's own commands.
 */
export function authAdapter(): Adapter {
  const base = PrismaAdapter(prisma as never) as Required<Adapter>
  return {
    ...base,
    async createUser(given: Omit<AdapterUser, 'id'>) {
      const name = await freeName(given.name ?? given.email.split('@')[0] ?? '')
      const email = given.email.toLowerCase()
      return prisma.user.create({ data: { id: newId(), name, nameKey: nameKey(name), email } })
    },
    getUserByEmail: (email) => base.getUserByEmail(email.toLowerCase()),
    async createSession(session) {
      await base.createSession({ ...session, sessionToken: hashToken(session.sessionToken) })
      return session
    },
    async getSessionAndUser(token) {
      const found = await base.getSessionAndUser(hashToken(token))
      return found && { user: found.user, session: { ...found.session, sessionToken: token } }
    },
    async updateSession(session) {
      await base.updateSession({ ...session, sessionToken: hashToken(session.sessionToken) })
      return session as AdapterSession
    },
    async deleteSession(token) {
      await prisma.session.deleteMany({ where: { sessionToken: hashToken(token) } })
    },
  }
}

/** A provider that vouches for the address confirms it. */
export async function confirmAddress(userId: string): Promise<void> {
  await prisma.user.updateMany({ where: { id: userId, emailVerified: null }, data: { emailVerified: new Date() } })
}
