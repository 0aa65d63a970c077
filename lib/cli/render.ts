import { readFileSync } from 'node:fs'
import { parsePost, rendererVersion, renderPost } from '@/lib/posts/markdown/render-post'

/** `render FILE|-`: a post's Markdown as the HTML that would be served; 1 where it could not be a post. */
export async function run(args: string[]): Promise<number> {
  const file = args.find((arg) => arg === '-' || !arg.startsWith('--'))
  if (!file) {
    console.error('usage: render FILE|- [--json]')
    return 2
  }
  const text = readFileSync(file === '-' ? 0 : file, 'utf8').replace(/\r\n?/g, '\n')
  const parsed = parsePost(text, { docId: 'post', slug: 'topic' })
  const html = parsed.problem ? '' : renderPost(parsed)
  const { problem, links, quotes } = parsed
  if (args.includes('--json')) console.log(JSON.stringify({ html, problem, links, quotes, rendererVersion }))
  else if (problem) console.error(`Refused: ${problem}`)
  else process.stdout.write(html)
  return problem ? 1 : 0
}
