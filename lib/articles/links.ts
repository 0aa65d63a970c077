const query = (values: Record<string, string | number>) =>
  new URLSearchParams(Object.entries(values).map(([key, value]) => [key, String(value)])).toString()

/** Addresses around one topic's article. */
export const articleLinks = (slug: string) => {
  const topic = `/t/${slug}`
  return {
    topic,
    section: (id: string) => `${topic}#${encodeURIComponent(id)}`,
    /** The discussion of one section. */
    discuss: (sectionId: string) => `${topic}?${query({ section: sectionId })}#discussion`,
    /** The posts that answer a passage. */
    answers: (anchorId: string) => `${topic}?${query({ passage: anchorId })}#discussion`,
    /** The composer, answering a whole block: for readers without JavaScript. */
    answerBlock: (blockId: string, version: number) => `${topic}?${query({ block: blockId, version })}#write`,
    /** The composer, answering chosen words of a block. */
    quote: (passage: { block: string; version: number; exact: string; prefix: string; suffix: string }) =>
      `${topic}?${query(passage)}#write`,
    versions: `${topic}/versions`,
    version: (number: number) => `${topic}/versions/${number}`,
    /** What changed from the version before. */
    changes: (number: number) => `${topic}/versions/${number}/changes`,
    corrections: `${topic}/corrections`,
    suggest: (values: { block: string; version: number; exact?: string }) =>
      `${topic}/corrections/new?${query(values)}`,
  }
}

/** A link to words on a page that browsers and crawlers understand: scrolled to and highlighted. */
export function passageLink(page: string, blockId: string, exact: string): string {
  const encode = (text: string) => encodeURIComponent(text).replace(/-/g, '%2D')
  const words = exact.trim().split(/\s+/)
  const short = words.length <= 12
  const text = short
    ? encode(words.join(' '))
    : `${encode(words.slice(0, 5).join(' '))},${encode(words.slice(-5).join(' '))}`
  return `${page}#${encodeURIComponent(blockId)}:~:text=${text}`
}
