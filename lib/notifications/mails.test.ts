import { expect, test } from 'vitest'
import { notificationMail } from './mails'

const url = 'https://example.org/notifications/1'

test('a decision is mailed with its topic and its link, in the reader’s language', () => {
  const told = { kind: 'decision' as const, payload: { decisionId: 'd', action: 'remove', postId: 'p' } }
  const mail = notificationMail({ told, locale: 'en', topic: 'Talks', url })
  expect(mail.subject).toBe('Your post in “Talks” was removed')
  expect(mail.text).toContain(url)
  expect(notificationMail({ told, locale: 'ru', topic: 'Talks', url }).subject).toBe(
    'Ваша запись в теме «Talks»: удалена',
  )
})

test('what a moderator wrote stays plain text in a mail', () => {
  const payload = { sanctionId: 's', sanction: 'warn', until: null, reason: 'See <b>rule 2</b>\r\nBcc: x@y' }
  const mail = notificationMail({ told: { kind: 'sanction', payload }, locale: 'en', topic: null, url })
  expect(mail.html).not.toContain('<b>')
  expect(mail.subject).not.toMatch(/[\r\n]/)
})
