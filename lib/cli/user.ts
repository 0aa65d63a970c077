import { parseArgs } from 'node:util'
import { createUser } from '@/lib/accounts/create-user.commands'
import { CreateUserInput } from '@/lib/accounts/schema'
import { Refusal } from '@/lib/kernel/refusal'
import words from '@/messages/en/errors.json'

const usage = `user create --email ADDRESS --name NAME [--role admin|moderator|editor] [--password PASSWORD] [--json]
  Makes an account with a confirmed address. Without --password a password is made up and printed once.`

const options = {
  email: { type: 'string' },
  name: { type: 'string' },
  role: { type: 'string', multiple: true },
  password: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** `parley user create …`: answers the exit code; 2 is a question about its use, 1 a refusal. */
export async function run(args: string[]): Promise<number> {
  const given = understood(args)
  if (given?.positionals.join() !== 'create') {
    console.error(usage)
    return 2
  }
  const json = given.values.json === true
  const parsed = CreateUserInput.safeParse(given.values)
  if (!parsed.success)
    return refuse(Object.fromEntries(parsed.error.issues.map((i) => [String(i.path[0]), i.message])), json)
  try {
    const made = await createUser(parsed.data)
    console.log(json ? JSON.stringify(made) : inWords(made))
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refuse(error.details.fields ?? { user: error.reason }, json)
  }
}

function understood(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options })
  } catch (error) {
    console.error((error as Error).message)
    return null
  }
}

function inWords({ name, email, roles, password }: Awaited<ReturnType<typeof createUser>>): string {
  const line = `${name} <${email}> can sign in${roles.length ? ` as ${roles.join(', ')}` : ''}.`
  return password ? `${line}\nPassword: ${password}` : line
}

function refuse(fields: Record<string, string>, json: boolean): number {
  const said = words as Record<string, string>
  const lines = Object.entries(fields).map(([field, key]) => `--${field}: ${said[key] ?? key}`)
  console.error(json ? JSON.stringify({ refused: 'invalid', fields }) : lines.join('\n'))
  return 1
}
