import type { MarkdownIt } from 'markdown-it'
import type { RenderEnv } from './render-env'

const name = /^@[\p{L}\p{N}][\p{L}\p{M}\p{N}_·'’.-]{0,79}/u
const before = /[\p{L}\p{M}\p{N}_@/.]$/u

/** How a name is called in a text: lower case, with `_` for its spaces. The index in prisma/sql/posts.sql is the same. */
export const mentionKey = (called: string): string => called.toLowerCase().replaceAll(' ', '_')

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
    env.called?.push(...candidates.map(mentionKey))
    const meant = candidates.find((candidate) => env.people?.has(mentionKey(candidate)))
    const person = meant && env.people?.get(mentionKey(meant))
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
    state.pos += 1 + meant.length
    return true
  })
}
