import { isApart, isStance, type PollKind } from './kinds'

/** What may be wrong with a question, and the words that gave rise to it. A warning, never a refusal. */
export type Warning = { rule: WordingRule; found: string }
export type WordingRule =
  | 'doubleBarrelled'
  | 'loaded'
  | 'leading'
  | 'absolute'
  | 'doubleNegative'
  | 'oneSided'
  | 'unbalanced'
  | 'long'
  | 'notAQuestion'

const loaded =
  /\b(appeas\w*|regime|terrorists?|puppet|traitors?|sell[- ]?outs?|surrender\w*|radical|extremists?|disastrous|failed|brutal|evil|corrupt|so-called|warmonger\w*|heroic|innocent|illegal aliens?|cave in|disgraceful|catastroph\w*|common[- ]sense|reckless|weak|great|wonderful|terrible)\b/i
const leading =
  /\b(don['’]t you|do you not|isn['’]t it|aren['’]t they|shouldn['’]t|wouldn['’]t you agree|do you agree that|surely|obviously|clearly|of course|everyone knows|as we all know|most people)\b/i
const absolute = /\b(always|never|all|every|none|nobody|everybody|only|at any cost|completely)\b/i
const negatives = /\b(not|no|never|without|oppose|against|prevent|ban|reject|refuse|un\w{4,}|non-\w+)\b/gi
const joined = /\S+ (and|or|as well as|and\/or) \S+/i
const oneSided = /\b(do you (support|favou?r|approve|agree|back)|are you (for|in favou?r))\b/i
const balanced =
  /\b(or (oppose|not|against|disagree|disapprove|reject)|support or|for or against|agree or|favou?r or)\b/i
const good = /\b(support|agree|good|yes|favou?r|better|approve|positive|excellent)\b/i
const bad = /\b(oppose|disagree|bad|no|against|worse|disapprove|negative|poor)\b/i
const pairs =
  /\b(support or oppose|oppose or support|for or against|agree or disagree|favou?r or oppose|more or less|one or more)\b/gi

/**
 * Looks for the usual faults of survey questions: two questions in one, loaded or leading words, absolutes, double
 * negatives, only one side named, more options on one side, over 30 words, no question mark. English words only.
 * After the checklists of Pew Research Center, “Writing survey questions”, and Dillman, “Internet, phone, mail, and
 * mixed-mode surveys”, ch. 4.
 */
export function wordingWarnings(
  wording: string,
  options: readonly { key: string; label: string }[],
  kind: PollKind,
): Warning[] {
  const plain = wording.replace(pairs, '')
  const warnings: Warning[] = []
  const warn = (rule: WordingRule, found: string | undefined) =>
    found !== undefined && warnings.push({ rule, found: found.trim() })
  warn('doubleBarrelled', plain.match(joined)?.[0])
  warn('loaded', wording.match(loaded)?.[0])
  warn('leading', wording.match(leading)?.[0])
  warn('absolute', plain.match(absolute)?.[0])
  const denied = [...plain.matchAll(negatives)].map((m) => m[0])
  if (denied.length > 1) warn('doubleNegative', denied.join(' … '))
  if (!balanced.test(wording)) warn('oneSided', wording.match(oneSided)?.[0])
  if (!isStance(kind)) {
    const labels = options.filter((o) => !isApart(o.key)).map((o) => o.label)
    const [pro, con] = [labels.filter((l) => good.test(l)), labels.filter((l) => bad.test(l))]
    if (pro.length !== con.length && pro.length + con.length > 1) warn('unbalanced', [...pro, ...con].join(', '))
    warn('loaded', labels.map((l) => l.match(loaded)?.[0]).find(Boolean))
  }
  const words = wording.trim().split(/\s+/).length
  if (words > 30) warn('long', String(words))
  if (!/[?？؟]\s*$/.test(wording)) warn('notAQuestion', wording.trim().split(/\s+/).at(-1))
  return warnings
}
