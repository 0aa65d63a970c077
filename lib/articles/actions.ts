'use server'
import { formAction } from '@/lib/web/form-action'
import { closeCorrection, suggestCorrection } from './corrections.commands'
import { discardDraft, keepDraft } from './drafts.commands'
import { placeByHand } from './place.commands'
import {
  CloseCorrectionInput,
  CorrectionInput,
  DiscardDraftInput,
  DraftInput,
  PlaceByHandInput,
  StartDraftInput,
  WatchSourceInput,
} from './schema'
import { watchSource } from './source-watch.commands'
import { startDraft } from './start-draft.commands'

export const startDraftAction = formAction(StartDraftInput, startDraft, {
  done: ({ id }) => ({ redirect: `/topics/drafts/${id}` }),
})

export const keepDraftAction = formAction(DraftInput, keepDraft, {
  done: ({ id, slug, number }) => {
    if (!slug) return { redirect: `/topics/drafts/${id}?saved=1` }
    // A new topic is not whole without its main question: that is where its editor goes next.
    return { redirect: number === 1 ? `/polls/new?topic=${encodeURIComponent(slug)}&main=1` : `/t/${slug}/versions` }
  },
})

export const discardDraftAction = formAction(DiscardDraftInput, discardDraft, {
  done: ({ slug }) => ({ redirect: slug ? `/t/${slug}/versions` : '/topics/new' }),
})

export const suggestCorrectionAction = formAction(CorrectionInput, suggestCorrection, {
  done: ({ slug, id }) => ({ redirect: `/t/${slug}/corrections#c-${id}` }),
})

export const closeCorrectionAction = formAction(CloseCorrectionInput, closeCorrection, {
  done: ({ slug }, { id }) => ({ redirect: `/t/${slug}/corrections#c-${id}` }),
})

export const placeByHandAction = formAction(PlaceByHandInput, placeByHand, {
  done: ({ slug }, { blockId }) => ({ redirect: `/t/${slug}#${blockId}` }),
})

export const watchSourceAction = formAction(WatchSourceInput, watchSource, {
  done: ({ slug }) => ({ redirect: `/t/${slug}/versions` }),
})
