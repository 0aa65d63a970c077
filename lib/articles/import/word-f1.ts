import { words } from '../text'

/** How well the words of an import fit those that were expected: precision, recall and their harmonic mean, by counts of each word. */
export function wordF1(expected: string, found: string): { precision: number; recall: number; f1: number } {
  const [wanted, got] = [counts(expected), counts(found)]
  let [shared, ofWanted, ofGot] = [0, 0, 0]
  for (const [word, n] of wanted) {
    ofWanted += n
    shared += Math.min(n, got.get(word) ?? 0)
  }
  for (const n of got.values()) ofGot += n
  if (!ofWanted && !ofGot) return { precision: 1, recall: 1, f1: 1 }
  const precision = ofGot ? shared / ofGot : 0
  const recall = ofWanted ? shared / ofWanted : 0
  return { precision, recall, f1: shared ? (2 * precision * recall) / (precision + recall) : 0 }
}

function counts(text: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const word of words(text.toLowerCase())) found.set(word, (found.get(word) ?? 0) + 1)
  return found
}
