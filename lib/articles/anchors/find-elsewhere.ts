import { type Candidate, findMoved, scoreAt, shortContext, shortPassage } from './find-moved'
import { contextAt, contextLength, occurrences, type Passage } from './passage'

type Block = { blockId: string; text: string; hash: string }
type There<B> = Candidate & { block: B }

/**
 * Finds passages that left their block, word for word: a paragraph was split or joined, or a sentence moved. Answers the one
 * place in a block that is new or did not have these words before; null where there is none, or more than one.
 */
export function finderElsewhere<B extends Block>(before: Block[], after: B[]) {
  const old = new Map(before.map((block) => [block.blockId, block]))
  const changed = after.filter((block) => old.get(block.blockId)?.hash !== block.hash)
  const once = (blocks: Block[], exact: string) =>
    blocks.reduce((count, { text }) => count + (text.includes(exact) ? occurrences(text, exact).length : 0), 0) === 1

  return (passage: Passage, besides: string): There<B> | null => {
    const { exact } = passage
    const holding = changed.filter((block) => block.blockId !== besides && block.text.includes(exact))
    const places = holding.flatMap((block) => {
      const there = old.get(block.blockId)?.text.includes(exact) ? null : withContext(passage, block.text)
      return there ? [{ ...there, block }] : []
    })
    if (places.length) return places.length === 1 ? (places[0] ?? null) : null
    const [block] = holding
    const alone =
      block && isSentence(passage, old.get(besides)?.text ?? '') && once(before, exact) && once(after, exact)
    return alone ? { ...withoutContext(passage, block.text), block } : null
  }
}

// What stood around it came along. A few letters need so much of it that the two together are no longer few.
function withContext(passage: Passage, text: string): Candidate | null {
  const there = findMoved({ ...passage, start: 0 }, text)
  if (there?.q !== 1) return null
  if (passage.exact.length >= shortPassage) return there
  const { prefix, suffix } = contextAt(passage, text, there.start, there.end)
  const enough = (side: string, near: number) =>
    side !== '' && side.length + passage.exact.length >= shortPassage && near >= shortContext
  return enough(passage.prefix, prefix) || enough(passage.suffix, suffix) ? there : null
}

// A sentence that moved alone left its context behind; what is missing counts 1.
function withoutContext(passage: Passage, text: string): Candidate {
  const start = text.indexOf(passage.exact)
  const bare = { ...passage, prefix: '', suffix: '', start: 0 }
  return scoreAt(bare, text, { start, end: start + passage.exact.length, errors: 0 })
}

const sentenceEnd = /[.!?…。！？؟।][\p{Pe}\p{Pf}"'’]*$/u

// Whole sentences, long enough that nobody writes them twice by chance.
function isSentence({ exact, start, end }: Passage, text: string): boolean {
  const begins = start === 0 || sentenceEnd.test(text.slice(0, start).trimEnd())
  const ends = end === text.length || sentenceEnd.test(exact)
  return exact.length >= contextLength && begins && ends
}
