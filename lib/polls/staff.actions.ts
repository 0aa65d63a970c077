'use server'
import { formAction } from '@/lib/web/form-action'
import { setAttributes } from './attributes.commands'
import { closePoll } from './closing.commands'
import { createPoll, rewordPoll, schedulePoll } from './editing.commands'
import { ClosePollInput, NewPollInput, RewordInput, ScheduleInput, SiteAttributesInput } from './schema'

export const createPollAction = formAction(NewPollInput, createPoll, {
  done: ({ topic, slug }) => ({ redirect: `/polls/${topic}/${slug}` }),
})

export const rewordPollAction = formAction(RewordInput, rewordPoll, { done: (_, at) => ({ redirect: pageOf(at) }) })

export const schedulePollAction = formAction(ScheduleInput, schedulePoll, {
  done: (_, at) => ({ redirect: pageOf(at) }),
})

export const closePollAction = formAction(ClosePollInput, closePoll, { done: (_, at) => ({ redirect: pageOf(at) }) })

export const setAttributesAction = formAction(SiteAttributesInput, setAttributes, {
  done: (_, values) => ({ message: 'polls.staff.saved', values }),
})

const pageOf = ({ slug, poll }: { slug: string; poll: string }) => `/polls/${slug}/${poll}?saved=1`
