import nodemailer, { type Transporter } from 'nodemailer'

const open = new Map<string, Transporter>()

/** The transport to an SMTP server, made once a process. */
export function smtp(url: string): Transporter {
  const known = open.get(url)
  if (known) return known
  const made = nodemailer.createTransport(url)
  open.set(url, made)
  return made
}
