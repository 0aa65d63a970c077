import { afterAll, beforeEach, expect, test } from 'vitest'
import { disconnect, prisma } from '@/lib/db/client'
import { env } from '@/lib/env'
import { isMember, type Member, visitor } from '@/lib/kernel/viewer'
import { askForReset, askForSignInLink, confirmLink, register } from './commands'
import { sendAccountMail } from './mail.commands'
import { nameKey } from './names'
import { hashPassword } from './passwords'
import { changePassword, resetPassword } from './passwords.commands'
import { linkPreview, memberBySession, ownAccount } from './queries'
import { revokeOtherSessions, revokeSession, signIn, signOut } from './sessions.commands'
import { stamp } from './stamps'
import { hashToken } from './tokens'

const from = { key: 'test', userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }
const password = 'a tall blue ladder'
const somebody = visitor('en')
let passwordHash: string

beforeEach(async () => {
  passwordHash ??= await hashPassword(password)
  for (const table of ['Session', 'OneTimeToken', 'CaughtMail', 'RateLimit', 'User'])
    await prisma.$executeRawUnsafe(`DELETE FROM "${table}"`)
})
afterAll(disconnect)

const known = (name = 'Anna Lind', email = 'anna@example.org') =>
  prisma.user.create({
    data: { id: crypto.randomUUID(), name, nameKey: nameKey(name), email, passwordHash, emailVerified: new Date() },
  })

const form = (name: string, email: string) => ({
  name,
  email,
  password,
  returnTo: '/t/peace',
  website: '',
  stamp: stamp(env.AUTH_SECRET, 'register', new Date()),
  from,
})

/** Writes every mail that was asked for, as the worker does, and answers the newest mail to an address with its token. */
async function mailTo(email: string) {
  for (const { id } of await prisma.oneTimeToken.findMany({ where: { tokenHash: null } }))
    await sendAccountMail({ tokenId: id })
  const mail = await prisma.caughtMail.findFirst({ where: { to: email }, orderBy: { id: 'desc' } })
  return { subject: mail?.subject, token: mail?.text.match(/token=([\w-]+)/)?.[1] ?? '' }
}

async function signedIn(email = 'anna@example.org'): Promise<{ token: string; viewer: Member }> {
  const { token } = await signIn(somebody, { email, password, returnTo: '/', from })
  const viewer = await memberBySession(token)
  if (!viewer) throw new Error('no session')
  return { token, viewer }
}

const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    (e: { reason?: string; details?: { fields?: Record<string, string> } }) =>
      Object.values(e.details?.fields ?? {})[0] ?? e.reason ?? e,
  )

test('somebody joins: mail, confirmation, session, way back', async () => {
  await register(somebody, form('Anna Lind', 'anna@example.org'))
  expect(await prisma.user.count()).toBe(0)
  const { subject, token } = await mailTo('anna@example.org')
  expect(subject).toBe('Confirm your address')
  expect(await linkPreview(token)).toEqual({ purpose: 'register', name: 'Anna Lind', email: 'anna@example.org' })
  const opened = await confirmLink(somebody, { token, from })
  expect(opened.returnTo).toBe('/t/peace')
  expect(await memberBySession(opened.token)).toMatchObject({
    name: 'Anna Lind',
    emailVerified: true,
    roles: [],
    topicRoles: {},
    sanction: null,
  })
  expect(await refusal(confirmLink(somebody, { token, from }))).toBe('link-used')
  await signedIn()
})

test('registering a known address looks the same from outside, and its owner is told', async () => {
  await known()
  expect(await register(somebody, form('Somebody Else', 'anna@example.org'))).toBe(
    await register(somebody, form('Another One', 'new@example.org')),
  )
  expect(await mailTo('anna@example.org')).toEqual({ subject: 'You already have an account', token: '' })
  expect((await mailTo('new@example.org')).subject).toBe('Confirm your address')
  expect(await refusal(register(somebody, form('Somebody Else', 'third@example.org')))).toBe('accepted')
})

test('a name that reads like another is taken; weak passwords and forms that are not ours are refused', async () => {
  await known()
  expect(await refusal(register(somebody, form('АNNA LIND'.replace('А', 'A'), 'x@example.org')))).toBe('name-taken')
  expect(await refusal(register(somebody, { ...form('Bea', 'x@example.org'), password: 'password123' }))).toBe(
    'password-leaked',
  )
  expect(await refusal(register(somebody, { ...form('Bea', 'x@example.org'), stamp: 'made.up' }))).toBe('form-stale')
  await register(somebody, { ...form('Bea', 'x@example.org'), website: 'https://spam.example' })
  expect(await prisma.oneTimeToken.count()).toBe(0)
})

test('of two who take the same name at the same moment, one gets it and the other may choose again', async () => {
  const tokens: string[] = []
  for (let i = 0; i < 6; i++) {
    await register(somebody, form('Ilya', `ilya${i}@example.org`))
    tokens.push((await mailTo(`ilya${i}@example.org`)).token)
  }
  const answers = await Promise.all(tokens.map((token) => refusal(confirmLink(somebody, { token, from }))))
  expect(answers.sort()).toEqual(['accepted', ...Array(5).fill('name-taken')])
  expect(await prisma.user.count({ where: { nameKey: nameKey('Ilya') } })).toBe(1)
  const left = await prisma.oneTimeToken.count()
  expect(left).toBe(5)
  for (const [i, token] of tokens.entries())
    if (await linkPreview(token)) await confirmLink(somebody, { token, name: `Ilya ${i} B`, from })
  expect(await prisma.user.count()).toBe(6)
})

test('a mailed link opens one session, also when it is pressed ten times at once', async () => {
  await known()
  await askForSignInLink(somebody, { email: 'anna@example.org', returnTo: '/', website: '', from })
  const { token } = await mailTo('anna@example.org')
  const answers = await Promise.all(Array.from({ length: 10 }, () => refusal(confirmLink(somebody, { token, from }))))
  expect(answers.filter((a) => a === 'accepted')).toHaveLength(1)
  expect(await prisma.session.count()).toBe(1)
})

test('asking for a link tells nobody whether the address is known', async () => {
  await known()
  for (const ask of [askForSignInLink, askForReset])
    expect(await ask(somebody, { email: 'anna@example.org', returnTo: '/', website: '', from })).toBe(
      await ask(somebody, { email: 'nobody@example.org', returnTo: '/', website: '', from }),
    )
  expect((await mailTo('nobody@example.org')).subject).toBe('There is no account with this address')
})

test('a wrong password and an unknown address get one answer', async () => {
  await known()
  const wrong = { returnTo: '/', password: 'not this one at all', from }
  expect(await refusal(signIn(somebody, { ...wrong, email: 'anna@example.org' }))).toBe('wrong-password')
  expect(await refusal(signIn(somebody, { ...wrong, email: 'nobody@example.org' }))).toBe('wrong-password')
})

test('after ten wrong passwords for one address there is a pause, elsewhere there is none', async () => {
  await known()
  const attempt = (key: string) =>
    refusal(
      signIn(somebody, {
        email: 'anna@example.org',
        password: 'wrong wrong wrong',
        returnTo: '/',
        from: { ...from, key },
      }),
    )
  for (let i = 0; i < 10; i++) expect(await attempt('here')).toBe('wrong-password')
  expect(await attempt('here')).toBe('too-many')
  expect(await attempt('there')).toBe('wrong-password')
  const keys = await prisma.rateLimit.findMany()
  expect(JSON.stringify(keys, (_, v) => (typeof v === 'bigint' ? Number(v) : v))).not.toContain('anna')
})

test('a revoked, ended or expired session is a visitor at once; the table holds no token', async () => {
  await known()
  const [one, other, third] = [await signedIn(), await signedIn(), await signedIn()]
  expect(await prisma.session.count({ where: { sessionToken: { in: [one.token, other.token] } } })).toBe(0)
  expect((await ownAccount(one.viewer)).sessions).toHaveLength(3)
  await revokeSession(one.viewer, { sessionId: other.viewer.sessionId })
  expect(await memberBySession(other.token)).toBeNull()
  await revokeOtherSessions(one.viewer)
  expect(await memberBySession(third.token)).toBeNull()
  await prisma.session.updateMany({ data: { expires: new Date(Date.now() - 1000) } })
  expect(await memberBySession(one.token)).toBeNull()
  const last = await signedIn()
  await signOut(last.viewer)
  expect(await memberBySession(last.token)).toBeNull()
})

test('nobody ends the session of somebody else', async () => {
  await known()
  await known('Bea Roth', 'bea@example.org')
  const [anna, bea] = [await signedIn(), await signedIn('bea@example.org')]
  expect(await refusal(revokeSession(anna.viewer, { sessionId: bea.viewer.sessionId }))).toBe('not-found')
  expect(isMember((await memberBySession(bea.token)) ?? somebody)).toBe(true)
})

test('changing the password wants the current one and ends every other session', async () => {
  const { id } = await known()
  const [here, there] = [await signedIn(), await signedIn()]
  const next = 'seven grey herons wade'
  expect(await refusal(changePassword(here.viewer, { current: 'wrong', password: next }))).toBe('password-wrong')
  expect(await refusal(changePassword(here.viewer, { current: password, password: 'Anna Lind 1' }))).toBe(
    'password-personal',
  )
  await changePassword(here.viewer, { current: password, password: next })
  expect(await memberBySession(here.token)).not.toBeNull()
  expect(await memberBySession(there.token)).toBeNull()
  expect(await prisma.user.findUnique({ where: { id } })).not.toMatchObject({ passwordHash })
})

test('a forgotten password is replaced by a mailed link, once, and every session ends', async () => {
  await known()
  const before = await signedIn()
  await askForReset(somebody, { email: 'anna@example.org', returnTo: '/', website: '', from })
  const { token } = await mailTo('anna@example.org')
  expect(await refusal(confirmLink(somebody, { token, from }))).toBe('link-used')
  expect(await refusal(resetPassword(somebody, { token, password: 'qwertyuiop', from }))).toBe('password-leaked')
  const opened = await resetPassword(somebody, { token, password: 'seven grey herons wade', from })
  expect(await memberBySession(before.token)).toBeNull()
  expect(await memberBySession(opened.token)).toMatchObject({ name: 'Anna Lind' })
  expect(await refusal(resetPassword(somebody, { token, password: 'eight grey herons wade', from }))).toBe('link-used')
})

test('a suspension holds from the next request on, and ends by itself', async () => {
  const { id } = await known()
  const { token } = await signedIn()
  const sanction = { userId: id, reason: 'insults', createdById: id }
  await prisma.sanction.create({ data: { id: crypto.randomUUID(), kind: 'hold', ...sanction } })
  const until = new Date(Date.now() + 60_000)
  await prisma.sanction.create({ data: { id: crypto.randomUUID(), kind: 'suspend', until, ...sanction } })
  expect((await memberBySession(token))?.sanction).toMatchObject({ kind: 'suspend', reason: 'insults', until })
  await prisma.sanction.updateMany({ where: { kind: 'suspend' }, data: { until: new Date() } })
  expect((await memberBySession(token))?.sanction).toMatchObject({ kind: 'hold', until: null })
  await prisma.sanction.updateMany({ data: { liftedAt: new Date() } })
  expect((await memberBySession(token))?.sanction).toBeNull()
})

test('the last use of a session is written down at most every five minutes', async () => {
  await known()
  const { token } = await signedIn()
  const used = async () =>
    (await prisma.session.findUniqueOrThrow({ where: { sessionToken: hashToken(token) } })).lastUsedAt
  const first = await used()
  await memberBySession(token)
  expect(await used()).toEqual(first)
  await prisma.session.updateMany({ data: { lastUsedAt: new Date(Date.now() - 6 * 60_000) } })
  await memberBySession(token)
  expect((await used()).getTime()).toBeGreaterThanOrEqual(first.getTime())
})
