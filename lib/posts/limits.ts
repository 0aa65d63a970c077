/** What one post may hold: UTF-8 bytes, levels of quotes and lists, links. */
export const limits = { bytes: 10_000, nesting: 20, links: 40 } as const

/** Hours in which an author may take a deletion back. */
export const undeleteHours = 24
