import { getTranslations, type Translator } from '@/i18n/words'
import type { PollKind } from '@/lib/polls/kinds'
import type { NamedOption } from '@/lib/polls/question'
import type { ResultsView } from '@/lib/polls/results-view'
import { k } from '@/lib/polls/small-numbers'

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

/** What is said of people who answered twice; “the article caused” never. */
export function shiftSentence(t: Translator, shift: ResultsView['shifts'][number]): string {
  const at = shift.columns.indexOf('support')
  const changed = at < 0 ? 'shift.changedAnswers' : 'shift.changed'
  return t(shift.changed ? changed : 'shift.notChanged', {
    pairs: shift.pairs,
    moved: shift.moved < k ? t('shift.few') : String(shift.moved),
    from: shift.before[at] ?? 0,
    to: shift.after[at] ?? 0,
    chi2: (shift.test?.chi2 ?? 0).toFixed(2),
    df: shift.test?.df ?? 1,
  })
}
