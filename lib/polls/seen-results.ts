/** The cookie in which a visitor's browser remembers where “show results” was pressed: poll ids, newest last. */
export const seenResultsCookie = 'seen-results'

const most = 40

/** The cookie's value with one more poll in it; the oldest leave. */
export const withSeen = (value: string | undefined, pollId: string): string =>
  [...seenIn(value).filter((id) => id !== pollId), pollId].slice(-most).join('.')

export const seenIn = (value: string | undefined): string[] => (value ?? '').split('.').filter(Boolean)
