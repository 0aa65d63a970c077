import fs from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { newId } from '@/lib/kernel/id'
import { parsePost, rendererVersion, renderPost } from '@/lib/posts/markdown/render-post'

const usage = 'render FILE|- [--json]   a post’s Markdown as the HTML that would be served; nothing is stored'

/** Prints a text as it would be served in a post. Answers the exit code: 1 where it would be refused. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } })
  const [from] = positionals
  if (!from) {
    console.error(`usage: parley ${usage}`)
    return 2
  }
  const text = from === '-' ? await readAll(process.stdin) : await fs.readFile(from, 'utf8')
  const parsed = parsePost(text.replace(/\r\n?/g, '\n'), { docId: newId(), slug: 'topic' })
  if (parsed.problem) {
    console.error(values.json ? JSON.stringify({ refused: parsed.problem }) : `refused: ${parsed.problem}`)
    return 1
  }
  const html = renderPost(parsed)
  if (values.json) console.log(JSON.stringify({ html, links: parsed.links, rendererVersion }, null, 2))
  else process.stdout.write(html)
  return 0
}
