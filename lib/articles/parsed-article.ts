import type { Block } from './block'

export type Author = { name: string; url?: string }

/** Why something of the input is not in the article. */
export type DropReason =
  | 'boilerplate'
  | 'repeated-caption'
  | 'comment'
  | 'script'
  | 'embed'
  | 'form'
  | 'hidden'
  | 'navigation'
  | 'advertisement'
  | 'outside'
  | 'repeated-title'
  | 'changed-by-both'

export type Dropped = { reason: DropReason; text: string }

/** What an import makes of its input: nothing is in neither `title`, `blocks`, `authors` nor `dropped`. */
export type ParsedArticle = {
  /** "" when the input has none: the editor sets it. */
  title: string
  /** The words of the opening paragraph, which also stands among the blocks (`data.lead`); "" when there is none. */
  lead: string
  /** As the page has it: “By …”. */
  byline: string
  authors: Author[]
  /** Name of the publication. */
  source: string
  canonicalUrl: string
  /** BCP 47, of the text. */
  lang: string
  /** ISO date-time as the page has it, or "". */
  published: string
  blocks: Block[]
  dropped: Dropped[]
}

/** Before title, lead and language are settled. */
export type RawArticle = Omit<ParsedArticle, 'lead' | 'lang'> & { lang?: string }

export const rawArticle = (blocks: Block[], dropped: Dropped[] = []): RawArticle => ({
  title: '',
  byline: '',
  authors: [],
  source: '',
  canonicalUrl: '',
  published: '',
  blocks,
  dropped,
})
