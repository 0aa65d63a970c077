import { z } from 'zod'
import { prisma } from '@/lib/db/client'
import { env } from '@/lib/env'
import { locales } from '@/lib/kernel/locales.mjs'
import { sendMail } from '@/lib/mail/commands'
import { kinds, type Told } from './kinds'
import { notificationMail } from './mails'

export const MailJob = z.object({ userId: z.uuid(), id: z.uuid() })

/** Job: brings a notification by mail. Nothing goes to addresses that are not confirmed, or to who has left. */
export async function mailNotification({ userId, id }: z.infer<typeof MailJob>): Promise<void> {
  const found = await prisma.notification.findUnique({ where: { userId_id: { userId, id } } })
  const person = await prisma.user.findUnique({ where: { id: userId, erasedAt: null } })
  const kind = z.enum(Object.keys(kinds) as [keyof typeof kinds]).safeParse(found?.kind)
  if (!found || !person?.emailVerified || !kind.success) return
  const payload = kinds[kind.data].safeParse(found.payload)
  if (!payload.success) return
  const topic = found.topicId ? await prisma.topic.findUnique({ where: { id: found.topicId } }) : null
  const mail = notificationMail({
    told: { kind: kind.data, payload: payload.data } as Told,
    locale: locales.find((l) => l === person.locale) ?? 'en',
    topic: topic?.title ?? null,
    url: new URL(`/notifications/${id}`, env.SITE_URL).href,
  })
  await sendMail({ to: person.email, ...mail })
}
