const known = [
  'firstPosts',
  'watchedWord',
  'newLinks',
  'repeat',
  'everything',
  'topic',
  'member',
  'edit',
  'screen',
  'screenAway',
]

/** The catalogue key (under `moderation.hold`) of the reason why a text waits. */
export const holdKey = (reason: string | undefined): string => (reason && known.includes(reason) ? reason : 'other')
