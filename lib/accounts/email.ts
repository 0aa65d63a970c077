import { domainToASCII } from 'node:url'

/** An address as it is kept and compared: trimmed, lower case, its domain in ASCII; null when it cannot be one. */
export function tidyEmail(typed: string): string | null {
  const given = typed.trim().normalize('NFKC').toLowerCase()
  const at = given.lastIndexOf('@')
  const domain = domainToASCII(given.slice(at + 1))
  const email = `${given.slice(0, at)}@${domain}`
  return at > 0 && email.length <= 254 && shape.test(email) ? email : null
}

const shape = /^[^\s@<>()[\]\\,;:"\p{C}]{1,64}@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])$/u
