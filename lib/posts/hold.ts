// NOTE for posts-core (delete this line): the lead wrote this file at 16:27 and by accident over yours. Yours win: write yours again over it, or keep this one where it is better; delete state.ts/hold.ts if you have your own.
import { foldWords } from './fold-words'

export const holdReasons = [
  'site-holds',
  'topic-holds',
  'member-held',
  'first-posts',
  'watched-word',
  'new-link',
  'repeat',
  'edit-of-hidden',
] as const
export type HoldReason = (typeof holdReasons)[number]

/** What is known when somebody submits a text. */
export type Submission = {
  text: string
  links: number
  author: { trusted: boolean; held: boolean; published: number; recentTexts: string[] }
  topic: { holdAll: boolean }
  site: { holdEverything: boolean; holdFirstPosts: number; holdNewLinks: boolean; holdRepeats: boolean }
  /** Empty where watched words are switched off. */
  watchedWords: string[]
}

type Screen = (submission: Submission) => HoldReason | null

const screens: Screen[] = [
  ({ site }) => (site.holdEverything ? 'site-holds' : null),
  ({ topic }) => (topic.holdAll ? 'topic-holds' : null),
  ({ author }) => (author.held ? 'member-held' : null),
  ({ author, site }) => (!author.trusted && author.published < site.holdFirstPosts ? 'first-posts' : null),
  ({ text, watchedWords }) => (watchedWords.some((word) => says(text, word)) ? 'watched-word' : null),
  ({ author, links, site }) => (site.holdNewLinks && links > 0 && isNew(author, site) ? 'new-link' : null),
  ({ author, site, text }) => (site.holdRepeats && author.recentTexts.some((t) => same(t, text)) ? 'repeat' : null),
]

/** Why this text waits for a moderator: the first screen that says so, in the order of the list; null publishes it. */
export function reasonToHold(submission: Submission): HoldReason | null {
  for (const screen of screens) {
    const reason = screen(submission)
    if (reason) return reason
  }
  return null
}

const newMemberPosts = 5

const isNew = (author: Submission['author'], site: Submission['site']) =>
  !author.trusted && author.published < Math.max(newMemberPosts, site.holdFirstPosts)

const says = (text: string, word: string) => {
  const folded = foldWords(word).trim()
  return folded !== '' && ` ${foldWords(text)} `.includes(` ${folded} `)
}

const same = (a: string, b: string) => foldWords(a) === foldWords(b)
