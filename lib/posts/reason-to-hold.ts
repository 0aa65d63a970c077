import { foldWords, wordSaid } from './fold-words'
import type { Screening } from './screening'

/** Why a text waits: the keys that its author and the queue have words for. */
export const holdReasons = [
  'everything',
  'topic',
  'member',
  'firstPosts',
  'watchedWord',
  'newLinks',
  'repeat',
  'screen',
  'screenAway',
  'edit',
] as const
export type HoldReason = (typeof holdReasons)[number]
/** `word`: the watched word, for moderators only. */
export type Hold = { reason: HoldReason; word?: string }

/** What is known when somebody sends a text. */
export type Submission = {
  text: string
  links: number
  author: {
    /** Has an office, on the site or in the topic. */
    staff: boolean
    trust: number
    /** A moderator has imposed it. */
    underHold: boolean
    /** Visible posts so far; counted up to 20. */
    published: number
    /** They have sent the same words within a day. */
    repeats: boolean
  }
  topic: { holdAll: boolean }
  site: {
    holdEverything: boolean
    holdFirstPosts: number
    holdNewLinks: boolean
    holdWatchedWords: boolean
    holdRepeats: boolean
  }
  watchedWords: readonly string[]
  /** What the outside check says; "clear" before it is asked. */
  screening: Screening
}

type Screen = (submission: Submission) => Hold | null

/** Posts from which on nobody is new, even with first posts not held. */
const noLongerNew = 5
/** Shorter texts (“I agree”) may be said again. */
const repeatLength = 20

const isNew = ({ author, site }: Submission) =>
  author.trust === 0 && author.published < Math.max(noLongerNew, site.holdFirstPosts)

const screens: Screen[] = [
  ({ site }) => (site.holdEverything ? { reason: 'everything' } : null),
  ({ topic }) => (topic.holdAll ? { reason: 'topic' } : null),
  ({ author }) => (author.underHold ? { reason: 'member' } : null),
  ({ author, site }) =>
    author.trust === 0 && author.published < site.holdFirstPosts ? { reason: 'firstPosts' } : null,
  ({ text, site, watchedWords }) => {
    const word = site.holdWatchedWords ? wordSaid(text, watchedWords) : null
    return word ? { reason: 'watchedWord', word } : null
  },
  (submission) =>
    submission.site.holdNewLinks && submission.links > 0 && isNew(submission) ? { reason: 'newLinks' } : null,
  ({ text, author, site }) =>
    site.holdRepeats && author.repeats && foldWords(text).length >= repeatLength ? { reason: 'repeat' } : null,
  ({ screening }) => (screening === 'flagged' ? { reason: 'screen' } : null),
  (submission) => (submission.screening === 'away' && isNew(submission) ? { reason: 'screenAway' } : null),
]

/** Why this text waits for a moderator: the first screen that says so, in this order; null publishes it. Staff never wait. */
export function reasonToHold(submission: Submission): Hold | null {
  if (submission.author.staff) return null
  for (const screen of screens) {
    const hold = screen(submission)
    if (hold) return hold
  }
  return null
}

const nothingSaid = { text: '', links: 0, watchedWords: [], screening: 'clear' as const }

/** Why it will wait whatever it says: told before it is written. */
export const reasonToHoldAnything = (submission: Omit<Submission, keyof typeof nothingSaid>): Hold | null =>
  reasonToHold({ ...submission, ...nothingSaid })
