export const postStates = ['HELD', 'LIVE', 'HIDDEN', 'REMOVED', 'AUTHOR_DELETED'] as const
export type PostState = (typeof postStates)[number]
