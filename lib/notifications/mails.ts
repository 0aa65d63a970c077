import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/kernel/viewer'
import acted from '@/messages/en/moderation.json'
import english from '@/messages/en/notifications.json'
import actedInRussian from '@/messages/ru/moderation.json'
import russian from '@/messages/ru/notifications.json'
import type { Told } from './kinds'
import { sentenceOf } from './sentence'

const catalogues: Record<Locale, { words: typeof english; acted: Record<string, string> }> = {
  en: { words: english, acted: acted.acted },
  ru: { words: russian, acted: actedInRussian.acted },
}

type About = { told: Told; locale: Locale; topic: string | null; url: string }

/** Subject, text and HTML of the mail that brings a notification: its sentence, one link, and why it came. */
export function notificationMail({ told, locale, topic, url }: About): { subject: string; text: string; html: string } {
  const { words, acted } = catalogues[locale]
  const t = createTranslator({ locale, messages: words })
  const { key, values } = sentenceOf(told)
  const action = values.action ? { action: acted[values.action] ?? '' } : {}
  const sentence = t(`kind.${key}` as never, { topic: topic ?? t('aTopic'), ...values, ...action } as never) as string
  return {
    subject: oneLine(sentence),
    text: `${sentence}\n\n${t('mail.open')} ${url}\n\n${t('mail.why')}\n`,
    html: `<p>${escaped(sentence)}</p>\n<p>${escaped(t('mail.open'))} <a href="${escaped(url)}">${escaped(url)}</a></p>\n<p>${escaped(t('mail.why'))}</p>`,
  }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 200)

const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
