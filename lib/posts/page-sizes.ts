/** A page of a discussion: at most so many branches and about so many posts; of each branch so many replies. */
export const pageSizes = { branches: 20, posts: 50, replies: 10, flat: 30, branch: 50, held: 30 } as const
