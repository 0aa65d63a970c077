export const pollKinds = ['stance5', 'stance7', 'single', 'multiple', 'ranked'] as const
export type PollKind = (typeof pollKinds)[number]

/** What an answer is beside a place on the scale or a choice. */
const apart: readonly string[] = ['dont-know', 'reject', 'none']

export type Side = 'oppose' | 'neither' | 'support'

const five = ['-2', '-1', '0', '1', '2']
const seven = ['-3', ...five, '3']

export const isApart = (key: string): boolean => apart.includes(key)
export const isStance = (kind: PollKind): boolean => kind === 'stance5' || kind === 'stance7'

/** Whether two answers of the same people can be set against each other: where each answer is one thing, or has a first. */
export const comparesAnswers = (kind: PollKind): boolean => kind !== 'multiple'

/** The scale of a stance poll, from strongest opposition to strongest support; empty for other kinds. */
export const scaleOf = (kind: PollKind): readonly string[] =>
  kind === 'stance5' ? five : kind === 'stance7' ? seven : []

/** The side that a stance takes; null for don't know, reject and everything that is no stance. */
export function sideOf(key: string): Side | null {
  if (!seven.includes(key)) return null
  const point = Number(key)
  return point < 0 ? 'oppose' : point > 0 ? 'support' : 'neither'
}
