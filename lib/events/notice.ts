/** The one LISTEN channel. */
export const channel = 'parley'

/** What a commit tells every web process: paths to make anew, and what open pages hear. Ids and kinds, never content. */
export type Notice = {
  pages: string[]
  live: { topicId: string; kind: string; id: string; by?: string | null } | null
}
