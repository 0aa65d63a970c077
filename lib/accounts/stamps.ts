import { createHmac, timingSafeEqual } from 'node:crypto'

const dayMs = 24 * 3_600_000

/** A proof that we rendered this form at `now`: bots that post without reading the page have none. */
export function stamp(secret: string, form: string, now: Date): string {
  const at = now.getTime().toString(36)
  return `${at}.${seal(secret, form, at)}`
}

/** How old a stamp is in ms; null when it is not ours, from the future or older than a day. */
export function stampAge(secret: string, form: string, given: string, now: Date): number | null {
  const [at = '', mac = ''] = given.split('.')
  const expected = seal(secret, form, at)
  if (mac.length !== expected.length || !timingSafeEqual(Buffer.from(mac), Buffer.from(expected))) return null
  const age = now.getTime() - Number.parseInt(at, 36)
  return age >= 0 && age <= dayMs ? age : null
}

const seal = (secret: string, form: string, at: string) =>
  createHmac('sha256', secret).update(`stamp\u0000${form}\u0000${at}`).digest('base64url')
