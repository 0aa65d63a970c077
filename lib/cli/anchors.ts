import { parseArgs } from 'node:util'
import { z } from 'zod'
import { nextVersion } from '@/lib/articles/anchors/next-version'
import { contextAt, locator, type Passage } from '@/lib/articles/anchors/passage'
import { placer } from '@/lib/articles/anchors/place-anchor'
import type { PlacedBlock } from '@/lib/articles/block'
import { newBlockIds } from '@/lib/articles/block-ids'
import { decodeText } from '@/lib/articles/import/decode'
import { parseArticle } from '@/lib/articles/import/import-article'
import { placeBlocks } from '@/lib/articles/sections'
import { invalid } from '@/lib/kernel/refusal'
import { readBytes, readSource } from './article'

export const usage =
  'anchors OLD NEW ANCHORS.json [--json]   place passages of one article file in another; anchors are [{exact, prefix, suffix}]'

const context = z
  .string()
  .nullish()
  .transform((given) => given ?? '')
const Anchors = z.array(z.object({ exact: z.string().min(1), prefix: context, suffix: context }))
type Chosen = z.infer<typeof Anchors>[number]

/** Prints where each passage of the old article is in the new one: state, score, block, start and end. Throws a `Refusal`. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } })
  const [oldFile, newFile, anchorsFile] = positionals
  if (!oldFile || !newFile || !anchorsFile || positionals.filter((file) => file === '-').length > 1) {
    console.error(`usage: parley ${usage}`)
    return 2
  }
  const anchors = readAnchors(decodeText(await readBytes(anchorsFile)))
  const [before, after] = [parseArticle(await readSource(oldFile)), parseArticle(await readSource(newFile))]
  const old = placeBlocks(before.blocks, newBlockIds(before.blocks))
  const placements = placeAll(old, nextVersion(old, after.blocks), anchors)
  console.log(values.json ? JSON.stringify(placements, null, 2) : placements.map(asLine).join('\n'))
  return 0
}

function readAnchors(json: string): Chosen[] {
  let given: unknown
  try {
    given = JSON.parse(json)
  } catch (error) {
    throw invalid('anchors', 'anchors-not-json', { why: (error as Error).message })
  }
  const parsed = Anchors.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw invalid('anchors', 'anchors-shape', { at: issue?.path.join('.') || '–', why: issue?.message ?? '' })
}

/** `from` is the block of the old article that holds the words, null when no block does; `index` counts the new blocks from 0. */
function placeAll(before: PlacedBlock[], after: PlacedBlock[], anchors: Chosen[]) {
  const place = placer(before, after)
  const blocks = before.map((block) => ({ block, locate: locator(block.text) }))
  return anchors.map((anchor) => {
    const from = bestBlock(blocks, anchor)
    const placed = from && place(from.block.blockId, from.passage)
    const index = after.findIndex((block) => block.blockId === placed?.blockId)
    const { state, score, start, end } = placed ?? { state: 'REMOVED' as const, score: null, start: null, end: null }
    const text = start === null || end === null ? null : (after[index]?.text.slice(start, end) ?? null)
    return {
      exact: anchor.exact,
      state,
      score: score === null ? null : Math.round(score * 1e4) / 1e4,
      block: placed?.blockId || null,
      index: index === -1 ? null : index,
      section: placed?.sectionId || null,
      start,
      end,
      text,
      from: from?.block.blockId ?? null,
    }
  })
}

// The block where the words stand in the context that was kept with them, with as much of it as was kept.
function bestBlock(blocks: { block: PlacedBlock; locate: ReturnType<typeof locator> }[], anchor: Chosen) {
  const found = blocks.flatMap(({ block, locate }) => {
    const passage = locate(anchor)
    if (!passage) return []
    const { prefix, suffix } = contextAt(anchor, block.text, passage.start, passage.end)
    return [{ block, passage: asKept(passage, anchor), fit: prefix + suffix }]
  })
  return found.sort((a, b) => b.fit - a.fit)[0] ?? null
}

const asKept = (passage: Passage, { prefix, suffix }: Chosen): Passage => ({
  ...passage,
  prefix: passage.prefix.slice(Math.max(0, passage.prefix.length - prefix.length)),
  suffix: passage.suffix.slice(0, suffix.length),
})

const asLine = (p: ReturnType<typeof placeAll>[number]) =>
  [
    p.state.padEnd(8),
    p.score?.toFixed(3) ?? '  –  ',
    p.block ?? '–',
    p.start === null ? '' : `${p.start}–${p.end}`,
    p.exact,
  ].join('  ')
