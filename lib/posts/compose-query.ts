import { z } from 'zod'
import type { ComposerOf } from './queries'

const words = (max: number) => z.string().max(max).optional().catch(undefined)

/** What an address asks to write: an answer to a post, a section, a block or words in it; anything made up is the topic. */
export const ComposeQuery = z
  .object({
    slug: z.string(),
    /** The post that is answered; on a topic's page `post` is the one that is shown, and `reply` the one that is answered. */
    reply: z.uuid().optional().catch(undefined),
    quote: z.literal('1').optional().catch(undefined),
    section: words(120),
    block: words(120),
    version: z.coerce.number().int().positive().optional().catch(undefined),
    exact: words(2000),
    prefix: words(200),
    suffix: words(200),
  })
  .transform(
    ({ slug, reply, quote, section, block, version, exact, prefix, suffix }): ComposerOf => ({
      slug,
      parentId: reply,
      quote: quote === '1',
      sectionId: section,
      passage: block ? { blockId: block, version, exact, prefix, suffix } : undefined,
    }),
  )
