import { logCheck } from '@/lib/moderation/log.queries'

/** `log verify`: walks the public log from its first entry; 0 where all is whole, 1 with the first broken entry. */
export async function run(args: string[]): Promise<number> {
  const [command, ...flags] = args
  if (command !== 'verify') {
    console.error('usage: log verify [--json]')
    return 2
  }
  const { entries, head, broken } = await logCheck()
  const found = broken && { seq: Number(broken.seq), why: broken.why }
  if (flags.includes('--json')) console.log(JSON.stringify({ entries, head, broken: found }))
  else if (found)
    console.log(`Entry ${found.seq} is not what was written: ${sentences[found.why]} ${entries} before it are whole.`)
  else console.log(`${entries} entries, all whole. The last hash is ${head}.`)
  return found ? 1 : 0
}

const sentences = {
  gap: 'an entry before it is missing.',
  link: 'it does not follow from the entry before it.',
  hash: 'its fields do not give its hash.',
}
