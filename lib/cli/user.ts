import { parseArgs } from 'node:util'
import { createUser } from '@/lib/accounts/create-user.commands'
import { CreateUserInput } from '@/lib/accounts/schema'
import { Refusal } from '@/lib/kernel/refusal'
import words from '@/messages/en/errors.json'

const usage = `user create --email ADDRESS --name NAME [--role admin|moderator|editor] [--password PASSWORD] [--json]
  Makes an account with a confirmed address. Without --password a password is made up and printed once.`

/** `parley user create …`: answers the exit code; 2 is a question about its use, 1 a refusal. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      role: { type: 'string', multiple: true },
      password: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  })
  if (values.help || positionals[0] !== 'create') return say(usage, values.help ? 0 : 2)
  const parsed = CreateUserInput.safeParse(values)
  if (!parsed.success) return refuse(parsed.error.issues.map((i) => [String(i.path[0]), i.message]))
  try {
    const made = await createUser(parsed.data)
    const { name, email, roles, password } = made
    const lines = [`${name} <${email}> can sign in${roles.length ? ` as ${roles.join(', ')}` : ''}.`]
    if (password) lines.push(`Password: ${password}`)
    console.log(values.json ? JSON.stringify(made) : lines.join('\n'))
    return 0
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return refuse(Object.entries(error.details.fields ?? { user: error.reason }))
  }
}

function refuse(problems: [string, string][]): number {
  const said = words as Record<string, string>
  for (const [field, key] of problems) console.error(`--${field}: ${said[key] ?? key}`)
  return 1
}

function say(text: string, code: number): number {
  console.log(text)
  return code
}
