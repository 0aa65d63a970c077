import type { Permission } from '@/lib/kernel/permission'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import type { CardRow } from './card-row'
import { type HeadlineView, headlineOf } from './headline'
import { comparesAnswers, type PollKind } from './kinds'
import { optionOrder } from './option-order'
import {
  canCastAt,
  canSeeTally,
  canShowResults,
  canVote,
  type Secrecy,
  type TallyPolicy,
  type TallyRules,
} from './policy'
import { type PollState, stateAt } from './poll-state'
import type { NamedOption } from './question'
import type { Wave } from './shift'

/** One poll as one viewer sees it. `tally` is there only where `canSeeTally` says so. */
export type PollCardView = {
  topic: { id: string; slug: string; title: string }
  slug: string
  kind: PollKind
  main: boolean
  sectionId: string
  state: PollState
  tallyPolicy: TallyPolicy
  secrecy: Secrecy
  maxChoices: number | null
  opensAt: string
  closesAt: string | null
  zone: string
  outcome: string
  lookAgainAt: string | null
  /** `number` of `current`; `seen` goes back with the ballot; `since`: its first ballot. */
  question: { number: number; current: number; wording: string; seen: string; since: string | null }
  /** In the order made for this person. */
  options: NamedOption[]
  /** Their answer now; empty for a secret ballot, which nobody can find again. */
  mine: { choice: string[]; changed: boolean; exposed: boolean } | null
  /** Their answer to the question before this one, to be confirmed. */
  earlier: { question: number; choice: string[] } | null
  waves: { asked: boolean; given: { wave: Wave; choice: string[] }[] }
  /** What share they guessed; `ask` while a guess is open. */
  guess: { ask: boolean; share: number | null }
  exposed: boolean
  can: { vote: Permission; change: boolean; showResults: boolean; seeTally: boolean }
  tally: HeadlineView | null
}

/** Makes the view; `sawResults`: a visitor's browser remembers having pressed “show results”. */
export function cardView(
  viewer: Viewer,
  row: CardRow,
  { secret, sawResults = false }: { secret: string; sawResults?: boolean },
): PollCardView {
  const state = stateAt(row, row.now)
  const answered = row.secrecy === 'SECRET' ? row.inLedger : row.mine !== null
  const facts = {
    answered: answered || (row.question < row.current && row.mine !== null),
    exposed: row.exposed || (!isMember(viewer) && sawResults),
  }
  const rules: TallyRules = { tallyPolicy: row.tallyPolicy, secrecy: row.secrecy, state }
  const seeTally = canSeeTally(facts, rules)
  const may = canVote(viewer, { id: row.topicId, state: row.topicState })
  const vote = may.allowed ? canCastAt(row.question === row.current ? state : 'closed') : may
  const keys = row.options.map((option) => option.key)
  return {
    topic: { id: row.topicId, slug: row.slug, title: row.topicTitle },
    slug: row.poll,
    kind: row.kind,
    main: row.main,
    sectionId: row.sectionId,
    state,
    tallyPolicy: row.tallyPolicy,
    secrecy: row.secrecy,
    maxChoices: row.maxChoices,
    opensAt: row.opensAt.toISOString(),
    closesAt: row.closesAt?.toISOString() ?? null,
    zone: row.zone,
    outcome: row.outcome,
    lookAgainAt: row.lookAgainAt?.toISOString() ?? null,
    question: {
      number: row.question,
      current: row.current,
      wording: row.wording,
      seen: row.hash,
      since: row.lockedAt?.toISOString() ?? null,
    },
    options: inOrder(viewer, row, keys, secret),
    mine: answered ? { choice: row.mine ?? [], changed: row.changed, exposed: row.exposedBefore } : null,
    earlier: row.earlier,
    waves: { asked: row.waves && comparesAnswers(row.kind), given: row.waveAnswers },
    guess: {
      ask:
        row.guesses && answered && row.guess === null && vote.allowed && !facts.exposed && row.tallyPolicy !== 'always',
      share: row.guess?.share ?? null,
    },
    exposed: facts.exposed,
    can: {
      vote,
      change: vote.allowed && answered && row.secrecy !== 'SECRET',
      showResults: row.topicState !== 'draft' && canShowResults(facts, rules),
      seeTally,
    },
    tally: seeTally ? headlineOf(row.kind, keys, row.tally, row.pollId) : null,
  }
}

// Visitors cannot vote: they read the options in the order in which they were written.
function inOrder(viewer: Viewer, row: CardRow, keys: string[], secret: string): NamedOption[] {
  if (!isMember(viewer)) return row.options
  const order = optionOrder(row.kind, keys, { secret, pollId: row.pollId, personId: viewer.id })
  return order.flatMap((key) => row.options.find((option) => option.key === key) ?? [])
}
