import type { HouseRule } from '@/lib/settings/house-rules'

type Say = (key: string, values?: Record<string, string | number>) => string

/** A ground in words: the house rule with its number and title, the law, minors; empty for none. `t`: `moderation`. */
export function groundWords(t: Say, rules: HouseRule[], ground: string): string {
  if (!ground) return ''
  if (ground === 'law' || ground === 'minors') return t(`decide.${ground}`)
  return t('decide.rule', { number: ground, title: rules[Number(ground) - 1]?.title ?? '' })
}
