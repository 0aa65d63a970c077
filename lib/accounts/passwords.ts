import { hash, verify } from '@node-rs/argon2'

/** argon2id as OWASP asks: 19 MiB, two passes, one lane. */
const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), cost)

let dummy: Promise<string> | undefined

/** Does the password fit? Without a hash it costs the same time and answers no, so that nobody learns who has an account. */
export async function passwordFits(password: string, kept: string | null | undefined): Promise<boolean> {
  dummy ??= hashPassword('nobody has this one')
  const fits = await verify(kept ?? (await dummy), password.normalize('NFKC')).catch(() => false)
  return fits && Boolean(kept)
}
