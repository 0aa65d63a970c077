/** Opens the page that holds a post, scrolled to it and focused. */
export const permalink = (slug: string, postId: string): string => `/t/${slug}/posts/${postId}`

/** The id of a post's element. */
export const domId = (postId: string): string => `post-${postId}`
