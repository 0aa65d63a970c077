import { createTranslator } from 'next-intl'
import type { Locale } from '@/lib/kernel/viewer'
import english from '@/messages/en/accounts.json'
import russian from '@/messages/ru/accounts.json'

export type AccountMail = Exclude<keyof typeof english.mail, 'open'>

const catalogues: Record<Locale, typeof english> = { en: english, ru: russian }

type Words = { kind: AccountMail; locale: Locale; name: string; url: string }

/** Subject, text and HTML of a mail about an account: what happened, one link, and what to do if it was not you. */
export function accountMail({ kind, locale, name, url }: Words): { subject: string; text: string; html: string } {
  const t = createTranslator({ locale, messages: catalogues[locale] })
  const [text, after] = [t(`mail.${kind}.text`, { name }), t(`mail.${kind}.after`)]
  return {
    subject: t(`mail.${kind}.subject`),
    text: `${text}\n\n${url}\n\n${after}\n`,
    html: [...text.split('\n\n').map(paragraph), link(url, t('mail.open')), paragraph(after)].join('\n'),
  }
}

const paragraph = (text: string) => `<p>${escaped(text)}</p>`
const link = (url: string, label: string) => `<p><a href="${escaped(url)}">${escaped(label)}</a><br>${escaped(url)}</p>`

const escaped = (text: string) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
