const parts = /<blockquote\b[^>]*>|<\/blockquote>|<a href="\/people\/([^"]+)" class="mention">/g

/** Names of the people whom a rendered post calls, each once; not in what it quotes. */
export function mentionedIn(html: string): string[] {
  const names = new Set<string>()
  let quoted = 0
  for (const [part, name] of html.matchAll(parts)) {
    if (part === '</blockquote>') quoted--
    else if (name === undefined) quoted++
    else if (quoted === 0) names.add(decodeURIComponent(name))
  }
  return [...names]
}
