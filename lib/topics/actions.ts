'use server'
import { formAction } from '@/lib/web/form-action'
import { setHoldAll, setTopicState } from './commands'
import { HoldAllInput, TopicStateInput } from './schema'

export const setTopicStateAction = formAction(TopicStateInput, setTopicState, {
  done: ({ slug }) => ({ redirect: `/t/${slug}` }),
})

export const setHoldAllAction = formAction(HoldAllInput, setHoldAll, {
  done: ({ slug }) => ({ redirect: `/t/${slug}` }),
})
