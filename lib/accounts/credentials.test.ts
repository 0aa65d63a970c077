import fc from 'fast-check'
import { expect, test } from 'vitest'
import { device } from './device'
import { tidyEmail } from './email'
import { passwordProblem } from './password-advice'
import { hashPassword, passwordFits } from './passwords'
import { stamp, stampAge } from './stamps'
import { countingKey, hashToken, newToken } from './tokens'

test('passwords are kept as argon2id at 19 MiB, two passes, one lane', async () => {
  const kept = await hashPassword('a tall blue ladder')
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await passwordFits('a tall blue ladder', kept)).toBe(true)
  expect(await passwordFits('a tall blue ladde', kept)).toBe(false)
})

test('without an account, a password never fits and takes as long', async () => {
  const kept = await hashPassword('a tall blue ladder')
  await passwordFits('warm up', null)
  const time = async (hash: string | null) => {
    const start = performance.now()
    for (let i = 0; i < 5; i++) expect(await passwordFits('nobody has this one', hash)).toBe(false)
    return performance.now() - start
  }
  const [known, unknown] = [await time(kept), await time(null)]
  expect(unknown).toBeGreaterThan(known / 4)
})

test.each([
  ['short', 'password-short'],
  ['x'.repeat(129), 'password-long'],
  ['password123', 'password-leaked'],
  ['1q2w3e4r5t6y', 'password-leaked'],
  ['qwertyuiop', 'password-leaked'],
  ['aaaaaaaaaaaaaaaa', 'password-guessable'],
  ['abcabcabcabc', 'password-guessable'],
  ['anna.kovacs1985', 'password-personal'],
  ['AnnaKovacs!!', 'password-personal'],
])('%s is refused: %s', async (password, problem) => {
  expect(await passwordProblem(password, ['Anna Kovacs', 'anna.kovacs@example.org'])).toBe(problem)
})

test.each(['a tall blue ladder', 'Tr0ub4dor&3x!', 'парламент у моря весной', 'correct horse battery staple'])(
  '%s will do',
  async (password) => {
    expect(await passwordProblem(password, ['Anna Kovacs', 'anna.kovacs@example.org'])).toBeNull()
  },
)

test('a long password is judged in less than half a second', async () => {
  await passwordProblem('warm the dictionaries', [])
  const start = performance.now()
  await passwordProblem('JmA90JYaN8jGPkiBF1Zogurk9X5Mt9SIxSap+i4xJmA90JYaN8jGPkiBF1Zogurk9X5Mt9SIxSap+i4x', [])
  expect(performance.now() - start).toBeLessThan(500)
})

test.each([
  [' Anna@Example.ORG ', 'anna@example.org'],
  ['анна@почта.рф', 'анна@xn--80a1acny.xn--p1ai'],
  ['a+b@mail.example.org', 'a+b@mail.example.org'],
])('%s is kept as %s', (typed, kept) => {
  expect(tidyEmail(typed)).toBe(kept)
})

test.each([
  '',
  'anna',
  'anna@',
  '@example.org',
  'a b@example.org',
  'anna@localhost',
  'a@b@example.org',
  'anna@example.org\nBcc: x@example.org',
  'anna\u200b@example.org',
])('%j is no address', (typed) => {
  expect(tidyEmail(typed)).toBeNull()
})

const secret = 's'.repeat(32)
const now = new Date('2026-11-22T12:00:00Z')
const later = (ms: number) => new Date(now.getTime() + ms)

test('a form that we rendered is known for a day, and only where it was made for', () => {
  const given = stamp(secret, 'register', now)
  expect(stampAge(secret, 'register', given, later(1500))).toBe(1500)
  expect(stampAge(secret, 'register', given, later(25 * 3_600_000))).toBeNull()
  expect(stampAge(secret, 'register', given, later(-1))).toBeNull()
  expect(stampAge(secret, 'reset', given, now)).toBeNull()
  expect(stampAge('x'.repeat(32), 'register', given, now)).toBeNull()
})

test('nobody makes up a stamp', () => {
  fc.assert(fc.property(fc.string(), (given) => stampAge(secret, 'register', given, now) === null))
})

test('tokens are long, different, and kept only as their hash', () => {
  const [one, other] = [newToken(), newToken()]
  expect(one).toMatch(/^[\w-]{43}$/)
  expect(one).not.toBe(other)
  expect(hashToken(one)).toMatch(/^[0-9a-f]{64}$/)
  expect(countingKey(secret, 'a', 'bc')).not.toBe(countingKey(secret, 'ab', 'c'))
})

test('a session says which browser on which system opened it', () => {
  const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
  const phone =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1'
  expect(device(firefox)).toEqual({ browser: 'Firefox', system: 'Linux' })
  expect(device(phone)).toEqual({ browser: 'Safari', system: 'iOS' })
  expect(device(null)).toEqual({ browser: null, system: null })
})
