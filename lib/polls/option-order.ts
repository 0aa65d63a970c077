import { createHmac } from 'node:crypto'
import { isApart, isStance, type PollKind } from './kinds'

/**
 * The order in which one voter sees the options: a Fisher–Yates shuffle driven by HMAC-SHA-256(secret, poll and person),
 * so it is the same at every visit and differs between people. Scales are only ever reversed; don't know, reject and
 * none of these stay last.
 */
export function optionOrder(
  kind: PollKind,
  keys: readonly string[],
  { secret, pollId, personId }: { secret: string; pollId: string; personId: string },
): string[] {
  const draw = drawer(secret, `${pollId}:${personId}`)
  const inOrder = keys.filter((key) => !isApart(key))
  const last = keys.filter(isApart)
  if (isStance(kind)) return [...(draw(2) === 1 ? inOrder.reverse() : inOrder), ...last]
  for (let i = inOrder.length - 1; i > 0; i--) {
    const j = draw(i + 1)
    const [a, b] = [inOrder[i], inOrder[j]]
    if (a !== undefined && b !== undefined) {
      inOrder[i] = b
      inOrder[j] = a
    }
  }
  return [...inOrder, ...last]
}

// 32-bit draws from successive HMAC blocks; rejection keeps them uniform below `n`.
function drawer(secret: string, message: string) {
  let block = Buffer.alloc(0)
  let at = 0
  let blocks = 0
  const word = () => {
    if (at + 4 > block.length) {
      block = createHmac('sha256', secret).update(`${message}:${blocks++}`).digest()
      at = 0
    }
    at += 4
    return block.readUInt32BE(at - 4)
  }
  return (n: number): number => {
    const limit = Math.floor(2 ** 32 / n) * n
    for (;;) {
      const drawn = word()
      if (drawn < limit) return drawn % n
    }
  }
}
