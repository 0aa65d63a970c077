/**
 * The catalogue key (under `moderation.log.actions`) of a log line's action, and the number in it: "article version 2:
 * material" is `articleVersionMaterial` with 2. The log itself keeps the words that were hashed.
 */
export function logAction(action: string): { key: string; number: number } {
  const words = action.match(/[a-zA-Z]+/g) ?? []
  const key = words.map((word, i) => (i === 0 ? word.toLowerCase() : word[0]?.toUpperCase() + word.slice(1))).join('')
  return { key, number: Number(/\d+/.exec(action)?.[0] ?? 0) }
}
