import { recountTallies } from '@/lib/polls/recount.commands'
import { talliesOff } from '@/lib/polls/tallies.queries'

/** `tallies check [--repair] [--json]`: compares every tally with its ballots. 0 where all are right, 1 where one is not. */
export async function run(args: string[]): Promise<number> {
  if (args[0] !== 'check') {
    console.error('tallies check [--repair] [--json]')
    return 2
  }
  const off = await talliesOff()
  if (args.includes('--repair')) await recountTallies(off)
  if (args.includes('--json')) console.log(JSON.stringify({ ok: off.length === 0, off }))
  else if (off.length === 0) console.log('Every tally is what its ballots say.')
  else
    for (const { pollId, question, key, exposed, counted, ballots } of off)
      console.log(
        `poll ${pollId} question ${question} ${key}${exposed ? ' (exposed)' : ''}: tally ${counted}, ballots ${ballots}`,
      )
  return off.length === 0 || args.includes('--repair') ? 0 : 1
}
