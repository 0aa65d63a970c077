import { prisma } from '@/lib/db/client'
import { env } from '@/lib/env'

export type CaughtMailView = { id: string; to: string; subject: string; text: string; at: Date }

/** Is mail caught and shown instead of sent? In development and in the demo, where no SMTP server is named. */
export const mailIsCaught = (): boolean => !env.SMTP_URL && (env.DEMO || env.NODE_ENV !== 'production')

/** The newest 50 caught mails, newest first; null where mail is really sent or this is somebody's live site. */
export async function caughtMails(): Promise<CaughtMailView[] | null> {
  if (!mailIsCaught()) return null
  const mails = await prisma.caughtMail.findMany({ orderBy: { id: 'desc' }, take: 50 })
  return mails.map(({ id, to, subject, text, createdAt }) => ({ id, to, subject, text, at: createdAt }))
}
