import { invalid } from '@/lib/kernel/refusal'
import { type ParsedPost, parsePost, rendererVersion, renderPost } from './markdown/render-post'

/** Columns of a revision that its text makes. */
export type RenderedText = { text: string; html: string; rendererVersion: number; quotes: string[]; links: number }

type From = { text: string; postId: string; slug: string; people: Record<string, string> }

/** A text that a post may have, rendered once; refused at its field where it may not. */
export function checkedText({ text, postId, slug, people }: From): RenderedText {
  const parsed: ParsedPost = parsePost(text, { docId: postId, slug, people: new Map(Object.entries(people)) })
  if (parsed.problem) throw invalid('text', parsed.problem)
  return { text, html: renderPost(parsed), rendererVersion, quotes: parsed.quotes, links: parsed.links }
}
