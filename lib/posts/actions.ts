'use server'
import { markSeen } from '@/lib/topics/commands'
import { SeenInput } from '@/lib/topics/schema'
import { formAction } from '@/lib/web/form-action'
import { saveDraft } from './drafts.commands'
import { deletePost, editPost, undeletePost } from './own-posts.commands'
import { previewPost } from './preview.queries'
import { ratePost } from './ratings.commands'
import { postReply } from './replies.commands'
import { DraftInput, EditFormInput, PostInput, PreviewInput, RateInput, ReplyFormInput } from './schema'
import type { PreviewView } from './views'

/** Goes to the new post, in its place. `press=preview` answers `data: { html }` instead, with the text. */
export const replyAction = formAction(
  ReplyFormInput,
  async (viewer, input) => (input.press === 'preview' ? previewPost(viewer, input) : postReply(viewer, input)),
  { done: (result, { text }) => ('html' in result ? shown(result, text) : { redirect: result.permalink }) },
)

export const editAction = formAction(
  EditFormInput,
  async (viewer, input) => (input.press === 'preview' ? previewPost(viewer, input) : editPost(viewer, input)),
  { done: (result, { text }) => ('html' in result ? shown(result, text) : { redirect: result.permalink }) },
)

/** Goes to the tombstone, which offers to take the deletion back. */
export const deleteAction = formAction(PostInput, deletePost, {
  done: ({ permalink }) => ({ redirect: permalink }),
})

export const undeleteAction = formAction(PostInput, undeletePost, {
  done: ({ permalink }) => ({ redirect: permalink }),
})

/** `data`: `{ sequence }`. Refused with `newer-draft` where another device has saved since; the text stays in the form. */
export const saveDraftAction = formAction(DraftInput, saveDraft, {
  done: (data) => ({ message: 'posts.draft.saved', data }),
})

/** `data`: `{ html }`; the typed text comes back with it. */
export const previewAction = formAction(PreviewInput, previewPost, {
  done: (data, { text }) => shown(data, text),
})

/** The page is made anew where it stands: nothing that is being read moves. */
export const rateAction = formAction(RateInput, ratePost, { done: () => ({ refresh: true }) })

export const seenAction = formAction(SeenInput, markSeen, { done: () => ({}) })

const shown = (data: PreviewView, text: string) => ({ data, values: { text } })
