import { prisma } from '@/lib/db/client'
import { nameKey, nameLimits, nameProblem, tidyName } from './names'

/** A free name close to what a provider calls somebody: allowed characters only, with a number where it is taken. */
export async function freeName(wanted: string): Promise<string> {
  const allowed = tidyName(wanted.replace(/[^\p{L}\p{Nd} .'’_·-]/gu, ' ')).slice(0, nameLimits.max - 6)
  const base = nameProblem(allowed) ? 'Reader' : allowed
  for (let tail = 1; ; tail = tail < 20 ? tail + 1 : 1000 + Math.floor(Math.random() * 9_000)) {
    const name = tail === 1 && base !== 'Reader' ? base : `${base} ${tail}`
    if (!(await prisma.user.findUnique({ where: { nameKey: nameKey(name) }, select: { id: true } }))) return name
  }
}
