import { getTranslations } from '@/i18n/words'

const announced = 20

/** “1 new reply” … “20 new replies” and more, in order: a browser needs no grammar. */
export async function newRepliesWords(): Promise<string[]> {
  const t = await getTranslations('posts.list')
  return Array.from({ length: announced }, (_, i) =>
    t('new', { count: i + 1, shown: i + 1 === announced ? `${announced}+` : String(i + 1) }),
  )
}

const points: Record<string, string> = {
  '-3': 'm3',
  '-2': 'm2',
  '-1': 'm1',
  '0': 'zero',
  '1': 'p1',
  '2': 'p2',
  '3': 'p3',
}

/** The catalogue key (under `posts.stance`) of a stance that a post shows. */
export const stanceKey = (stance: string): string => points[stance] ?? (stance === 'reject' ? 'reject' : 'dontKnow')

const holds = [
  ...[
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
  ],
  ...['hidden', 'editAsked', 'reported'],
]

/** The catalogue key (under `posts.hold`) of a reason. */
export const holdKey = (reason: string): string => (holds.includes(reason) ? reason : 'other')
