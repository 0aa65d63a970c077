'use server'
import { cookies } from 'next/headers'
import { formAction } from '@/lib/web/form-action'
import { secureSite } from '@/lib/web/request'
import { castBallot, withdrawBallot } from './ballots.commands'
import { describeOneself, guessShare, showResults } from './extras.commands'
import { AttributesInput, BallotInput, GuessInput, PollForm } from './schema'
import { seenIn, seenResultsCookie, withSeen } from './seen-results'

export const castBallotAction = formAction(
  BallotInput,
  async (viewer, input) =>
    castBallot(viewer, { ...input, seenBefore: seenIn((await cookies()).get(seenResultsCookie)?.value) }),
  { done: (_, input) => ({ redirect: backTo(input) }) },
)

export const withdrawBallotAction = formAction(PollForm, withdrawBallot, {
  done: (_, input) => ({ redirect: backTo(input) }),
})

export const showResultsAction = formAction(PollForm, showResults, {
  done: async ({ pollId }, input) => {
    const jar = await cookies()
    const value = withSeen(jar.get(seenResultsCookie)?.value, pollId)
    jar.set(seenResultsCookie, value, {
      httpOnly: true,
      sameSite: 'lax',
      secure: secureSite(),
      path: '/',
      maxAge: 31_536_000,
    })
    return { redirect: backTo(input) }
  },
})

export const guessShareAction = formAction(GuessInput, guessShare, {
  done: (_, input) => ({ redirect: backTo(input) }),
})

export const describeOneselfAction = formAction(AttributesInput, describeOneself, {
  done: (_, { slug, poll }) =>
    slug ? { redirect: `/t/${slug}/polls/${poll}#by` } : { message: 'polls.attributes.saved' },
})

const backTo = ({ slug, poll, from }: PollForm) =>
  from === 'results' ? `/t/${slug}/polls/${poll}` : `/t/${slug}#poll-${poll}`
