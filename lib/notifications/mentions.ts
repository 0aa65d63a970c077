/** Names called with @ in a post's text, folded for comparison, each once; not inside code, quotes or addresses. */
export function mentionsIn(text: string): string[] {
  const own = text
    .replace(/```[\s\S]*?(```|$)/g, ' ')
    .replace(/`[^`\n]*`/g, ' ')
    .replace(/^[ ]{0,3}>.*$/gm, ' ')
  const found = own.matchAll(/(?<![\p{L}\p{N}_@/.])@([\p{L}\p{N}][\p{L}\p{N}_'-]{1,39})/gu)
  return [...new Set([...found].map(([, name]) => (name ?? '').replace(/[_'-]+$/, '').toLowerCase()))]
}
