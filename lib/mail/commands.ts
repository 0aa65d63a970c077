import { prisma } from '@/lib/db/client'
import { execute, sql } from '@/lib/db/sql'
import { env } from '@/lib/env'
import { newId } from '@/lib/kernel/id'
import { mailIsCaught } from './queries'
import { smtp } from './smtp'

export type Mail = { to: string; subject: string; text: string; html: string }

/** What the catcher keeps. */
const kept = 200

/**
 * Sends by SMTP_URL; where there is none, the mail is caught and shown on /mail. Throws when the
 * server refuses it or a live site names none: the job that sends waits and tries again.
 */
export async function sendMail(mail: Mail): Promise<void> {
  if (env.SMTP_URL) {
    await smtp(env.SMTP_URL).sendMail({ from: env.MAIL_FROM, ...mail })
    return
  }
  if (!mailIsCaught()) throw new Error('SMTP_URL is not set: a mail waits to be sent')
  await prisma.caughtMail.create({ data: { id: newId(), ...mail } })
  await execute(
    prisma,
    sql`DELETE FROM "CaughtMail" WHERE "id" IN (SELECT "id" FROM "CaughtMail" ORDER BY "id" DESC OFFSET ${kept})`,
  )
}
