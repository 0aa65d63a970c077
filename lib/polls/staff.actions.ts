'use server'
import { getTranslations } from '@/i18n/words'
import { type Done, formAction } from '@/lib/web/form-action'
import { setAttributes } from './attributes.commands'
import { closePoll } from './closing.commands'
import { createPoll, rewordPoll, schedulePoll } from './editing.commands'
import { ClosePollInput, NewPollForm, RewordForm, ScheduleInput, SiteAttributesInput } from './schema'
import { type Unread, unreadWarnings } from './wording-check'

export const createPollAction = formAction(
  NewPollForm,
  async (viewer, input) => unreadWarnings(input) ?? (await createPoll(viewer, input)),
  {
    done: (made, { main }) => {
      if ('warnings' in made) return told(made)
      return { redirect: main ? `/t/${made.topic}#stance` : `/polls/${made.topic}/${made.slug}` }
    },
  },
)

export const rewordPollAction = formAction(
  RewordForm,
  async (viewer, input) => unreadWarnings(input) ?? (await rewordPoll(viewer, input)),
  { done: (made, at) => ('warnings' in made ? told(made) : { redirect: pageOf(at) }) },
)

export const schedulePollAction = formAction(ScheduleInput, schedulePoll, {
  done: (_, at) => ({ redirect: pageOf(at) }),
})

export const closePollAction = formAction(ClosePollInput, closePoll, { done: (_, at) => ({ redirect: pageOf(at) }) })

export const setAttributesAction = formAction(SiteAttributesInput, setAttributes, {
  done: (_, values) => ({ message: 'polls.staff.saved', values }),
})

const pageOf = ({ slug, poll }: { slug: string; poll: string }) => `/polls/${slug}/${poll}?saved=1`

// The form stays as it was typed, with what the check says of it: sent again in the same words, the question is asked.
async function told({ warnings, read }: Unread): Promise<Done> {
  const t = await getTranslations('polls.staff')
  return {
    values: 'typed',
    data: { read, warnings: warnings.map(({ rule, found }) => t(`warning.${rule}`, { found })) },
  }
}
