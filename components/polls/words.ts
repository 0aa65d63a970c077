import { getTranslations } from '@/i18n/words'
import type { PollKind } from '@/lib/polls/kinds'
import type { NamedOption } from '@/lib/polls/question'

const points: Record<string, string> = {
  '-3': 'm3',
  '-2': 'm2',
  '-1': 'm1',
  '0': 'zero',
  '1': 'p1',
  '2': 'p2',
  '3': 'p3',
}
const apart: Record<string, string> = { 'dont-know': 'dontKnow', reject: 'reject', none: 'none' }

/** How an option is called: its own words, or the catalogue's for points of a scale and what stands apart. */
export async function optionWords(kind: PollKind, options: readonly NamedOption[]): Promise<(key: string) => string> {
  const t = await getTranslations('polls')
  const scale = kind === 'stance7' ? 'scale7' : 'scale5'
  return (key) => {
    const own = options.find((option) => option.key === key)?.label
    if (own) return own
    const name = apart[key]
    if (name) return t(`apart.${name}` as 'apart.reject')
    return points[key] ? t(`${scale}.${points[key]}` as 'scale5.zero') : key
  }
}

/** The catalogue key of what stands apart. */
export const apartName = (key: string): string => apart[key] ?? 'none'
