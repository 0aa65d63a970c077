export const formats = ['text', 'markdown', 'html'] as const
export type Format = (typeof formats)[number]

const markdownSigns = [
  /^#{1,6} \S/m,
  /^```/m,
  /\[[^\]\n]+\]\([^)\s]+\)/,
  /\*\*[^*\n]+\*\*/,
  /^\|?(\s*:?-{3,}:?\s*\|)+/m,
  /^> \S/m,
  /^---\r?\n[\w-]+:/,
  /^\[\^[^\]]+\]:/m,
  /^\S.*\n(=|-){3,}\s*$/m,
]

/** What pasted text is written in, by its signs. One sign of Markdown may be chance, two are not; a heading is enough. */
export function formatOf(text: string): Format {
  const closing =
    text.match(/<\/(p|div|h[1-6]|ul|ol|li|a|table|article|section|span|strong|em|body|html)>/gi)?.length ?? 0
  if (/^\s*(<!doctype html|<html|<\?xml|<(article|body|main|div|section|h[1-6]|p)[\s>])/i.test(text) || closing >= 3)
    return 'html'
  const signs = markdownSigns.filter((sign) => sign.test(text)).length
  return signs >= 2 || /^#{1,6} \S/m.test(text) ? 'markdown' : 'text'
}

const byExtension: Record<string, Format> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}
const byType: Record<string, Format> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
}

/** The format of a file by its name; undefined for one that cannot be imported. */
export const formatOfFile = (name: string): Format | undefined =>
  byExtension[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '']

/** The format of an answer by its media type; undefined for one that cannot be imported. */
export const formatOfType = (type: string): Format | undefined => byType[type.split(';')[0]?.trim().toLowerCase() ?? '']
