import type { MarkdownIt } from 'markdown-it'
import { nameKey } from '@/lib/accounts/names'
import type { RenderEnv } from './render-env'

const name = /^@[\p{L}\p{N}][\p{L}\p{M}\p{N}_·'’.-]{0,79}/u
const before = /[\p{L}\p{M}\p{N}_@/.]$/u

/** Keys (as accounts keep them) of the names that this may call: `_` stands for a space, or for itself. */
export const mentionKeys = (called: string): string[] => [
  ...new Set([nameKey(called.replaceAll('_', ' ')), nameKey(called)]),
]

/** The names that "@Ada_Novak's." may mean, the longest first: whole, then without what follows its last marks. */
export function mentionCandidates(called: string): string[] {
  const found: string[] = []
  for (let rest = called; rest; rest = rest.replace(/[_·'’.-]+[^_·'’.-]*$/u, '')) {
    found.push(rest)
    if (!/[_·'’.-]/u.test(rest)) break
  }
  return found
}

/** `@Name` becomes a link to the person where there is one of that name; everything else stays as it was typed. */
export function mentionRule(md: MarkdownIt): void {
  md.inline.ruler.after('escape', 'mention', (state, silent) => {
    if (state.src[state.pos] !== '@' || state.linkLevel > 0) return false
    if (before.test(state.src.slice(Math.max(0, state.pos - 2), state.pos))) return false
    const called = name.exec(state.src.slice(state.pos, state.pos + 81))?.[0].slice(1)
    if (!called) return false
    const env = state.env as RenderEnv
    const candidates = mentionCandidates(called)
    env.called?.push(...candidates.flatMap(mentionKeys))
    const found = candidates.map((words) => ({ words, key: mentionKeys(words).find((key) => env.people?.has(key)) }))
    const meant = found.find(({ key }) => key !== undefined)
    const person = meant?.key !== undefined && env.people?.get(meant.key)
    if (!meant || !person) return false
    if (!silent) {
      const link = state.push('link_open', 'a', 1)
      link.attrs = [
        ['href', `/people/${encodeURIComponent(person)}`],
        ['class', 'mention'],
      ]
      link.meta = { own: true }
      state.push('text', '', 0).content = `@${person}`
      state.push('link_close', 'a', -1)
    }
    state.pos += 1 + meant.words.length
    return true
  })
}
