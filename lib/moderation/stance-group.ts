/** The three groups that a stance poll makes of people; who doesn't know or rejects the question is with the middle. */
export type StanceGroup = 'oppose' | 'middle' | 'support'

/** The group of an answer's key ("-2" … "2", "-3" … "3", "dont-know", "reject"). */
export function stanceGroup(key: string): StanceGroup {
  const position = Number(key)
  if (Number.isNaN(position) || position === 0) return 'middle'
  return position < 0 ? 'oppose' : 'support'
}

/** Are these two on opposite sides of the question? The middle opposes nobody. */
export const opposed = (a: StanceGroup, b: StanceGroup): boolean => a !== 'middle' && b !== 'middle' && a !== b
