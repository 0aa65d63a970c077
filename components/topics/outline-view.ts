/** One section of the article as the outline shows it. */
export type OutlineEntry = { id: string; words: string; posts: number; fresh: number }

/** Sections of an article with their visible and new replies; a section that nobody answered yet has none. */
export const outlineOf = (
  sections: { id: string; words: string }[],
  topic: { counts: Record<string, { posts: number }>; fresh: Record<string, number> },
): OutlineEntry[] =>
  sections.map(({ id, words }) => ({ id, words, posts: topic.counts[id]?.posts ?? 0, fresh: topic.fresh[id] ?? 0 }))
