import { readFileSync } from 'node:fs'
import path from 'node:path'
import { newDraft } from '../../lib/articles/draft-view'
import { importArticle } from '../../lib/articles/import/import-article'
import { articleView } from '../../lib/articles/queries'
import { publishFirst } from '../../lib/articles/versions.commands'
import { transact } from '../../lib/db/transact'
import { castBallot } from '../../lib/polls/ballots.commands'
import { openStancePoll } from '../../lib/polls/editing.commands'
import { createTopic } from '../../lib/topics/commands'
import type { Members } from './accounts'
import { people } from './people'

export type DemoTopic = {
  id: string
  slug: string
  /** Heading's words → section id. */
  section: (words: string) => string
  /** Words of the article → the block that they stand in. */
  blockOf: (quote: string) => string
}

const summary =
  'A cease-fire can be signed in an afternoon. Whether it becomes a peace depends on what each side may keep, who checks, and whether people at home believe that talking was worth it.'

/** Publishes the article, opens its poll and lets everybody answer it who has an answer. */
export async function publishDemoTopic(members: Members): Promise<DemoTopic> {
  const editor = members.as('editor')
  const parsed = await importArticle({
    text: readFileSync(path.join(import.meta.dirname, 'article.txt'), 'utf8'),
    format: 'markdown',
  })
  const draft = newDraft(parsed, { summary, licenceNote: 'Free to quote with its source named.' })
  const { id, slug } = await transact(async (tx) => {
    const topic = await createTopic(tx, editor, { title: parsed.title, summary })
    await publishFirst(tx, editor, topic.id, draft)
    return topic
  })
  await members.give('mediator', id, 'mediator')
  const question = 'Should sanctions be eased before compliance is verified?'
  const poll = await openStancePoll(editor, { topicId: id, question })
  for (const { key, stance } of people)
    if (stance)
      await castBallot(members.as(key), {
        slug,
        poll: poll.slug,
        question: 1,
        seen: '',
        choice: [stance],
        seenBefore: [],
        from: 'topic',
      })
  return { id, slug, ...(await places(members, slug)) }
}

async function places(members: Members, slug: string) {
  const article = await articleView(members.as('editor'), slug)
  const find = (what: string, matches: (text: string) => boolean) => {
    const block = article?.blocks.find(({ text }) => matches(text))
    if (!block) throw new Error(`the demo’s article does not say “${what}”`)
    return block.blockId
  }
  return {
    section: (words: string) => find(words, (text) => text === words),
    blockOf: (quote: string) => find(quote, (text) => text.includes(quote)),
  }
}
