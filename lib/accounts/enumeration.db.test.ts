import { afterAll, beforeAll, expect, test } from 'vitest'
import { countStatements, disconnect } from '@/lib/db/client'
import { env } from '@/lib/env'
import { visitor } from '@/lib/kernel/viewer'
import { askForReset, askForSignInLink, register } from './commands'
import { createUser } from './create-user.commands'
import { hashPassword, passwordFits } from './passwords'
import { signIn } from './sessions.commands'
import { stamp } from './stamps'

const from = { key: 'enumeration', userAgent: null }
const known = 'known@enumeration.example'
const password = 'seven grey herons wade'

beforeAll(async () => {
  await createUser({ name: 'Known Already', email: known, role: [], password })
  await passwordFits('warm up', await hashPassword('warm up'))
})
afterAll(disconnect)

/** The statements that somebody's request sends, without their values; whatever it answers. */
async function statementsOf(work: () => Promise<unknown>): Promise<string[]> {
  const { statements } = await countStatements(() => work().catch(() => null))
  expect(statements.length).toBeGreaterThan(0)
  return statements
}

const form = (email: string, name: string) => ({
  name,
  email,
  password,
  returnTo: '/',
  website: '',
  stamp: stamp(env.AUTH_SECRET, 'register', new Date()),
  from,
})
const ask = (email: string) => ({ email, returnTo: '/', website: '', from })

test.each([
  ['registering', (email: string) => register(visitor(), form(email, `Somebody ${email.length}`))],
  ['asking for a sign-in link', (email: string) => askForSignInLink(visitor(), ask(email))],
  ['asking for a new password', (email: string) => askForReset(visitor(), ask(email))],
  ['a wrong password', (email: string) => signIn(visitor(), { email, password: 'not this one', returnTo: '/', from })],
])('%s sends the same statements for a known and an unknown address', async (_, request) => {
  const unknown = await statementsOf(() => request('nobody@enumeration.example'))
  expect(await statementsOf(() => request(known))).toEqual(unknown)
})
