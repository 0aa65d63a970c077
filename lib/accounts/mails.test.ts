import { expect, test } from 'vitest'
import { accountMail } from './mails'

const url = 'https://parley.example/verify?token=abc&x=1'

test('a mail says what to do, with one link, and what if it was not you', () => {
  const mail = accountMail({ kind: 'register', locale: 'en', name: 'Anna', url })
  expect(mail.subject).toBe('Confirm your address')
  expect(mail.text.match(/https?:\S+/g)).toEqual([url])
  expect(mail.text).toContain('Hello Anna,')
  expect(mail.text).toContain('If you did not ask for this')
})

test('a name is text in a mail, whatever is in it', () => {
  const mail = accountMail({ kind: 'signIn', locale: 'en', name: "O'Neil <b>{x}</b>", url })
  expect(mail.html).not.toContain('<b>')
  expect(mail.html).toContain('O&#39;Neil')
  expect(mail.text).toContain("O'Neil <b>{x}</b>")
})

test('mails speak the language of whom they are for', () => {
  expect(accountMail({ kind: 'reset', locale: 'ru', name: 'Анна', url }).subject).toBe('Выберите новый пароль')
})
