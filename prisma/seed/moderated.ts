import type { DemoPost } from './posts'

/** A post that breaks a rule and is removed, with what its author reads. */
export const removed: DemoPost & { ground: string; reason: string; facts: string } = {
  key: 'removed',
  by: 'pavel',
  hoursAgo: 122,
  to: 'freeze-three',
  text: 'People who write things like this are paid to write them, and everybody here knows by whom. Stop pretending to be somebody from that street.',
  ground: '2',
  reason:
    'You may doubt what somebody reports and ask how they know. This post says instead that its author is lying for money, without anything that shows it. You are welcome to ask the question again.',
  facts: 'Says of another member that they are “paid to write”.',
}

/** First posts of a new member: they wait for a moderator. */
export const held: DemoPost[] = [
  {
    key: 'held-one',
    by: 'new',
    hoursAgo: 4,
    section: 'Other ways to talk',
    quote: 'a text that neither side has to own',
    text: 'Has anyone compared this with how the grain corridor was monitored? I teach negotiation and my students always ask who writes the first draft. I tell them: whoever is least tired.',
  },
  {
    key: 'held-two',
    by: 'new',
    hoursAgo: 2,
    section: 'What the public thinks',
    text: 'I collected some surveys on this with their exact wording here: https://example.org/surveys-by-wording. Two of them contradict each other in the same week.',
  },
]

/** Open reports by members. */
export const reports = [
  {
    by: 'marisol',
    on: 'enlargement',
    category: 'misinformation',
    note: 'The spectrum in the nineties was wider than this says; a source would help.',
  },
  { by: 'anneli', on: 'enlargement', category: 'misinformation', note: '' },
  {
    by: 'yusuf',
    on: 'arctic-two',
    category: 'offTopic',
    note: 'Interesting, but about fishing boats rather than the talks.',
  },
] as const

/** Who found which post valuable even if they disagree, or did not. */
export const ratings: { on: string; yes: string[]; no: string[] }[] = [
  {
    on: 'easing-five',
    yes: ['member', 'marisol', 'olena', 'pavel', 'grace', 'hannah', 'luc', 'anneli', 'kateryna', 'yusuf'],
    no: ['wes'],
  },
  {
    on: 'freeze-three',
    yes: ['member', 'marisol', 'daniel', 'grace', 'hannah', 'luc', 'anneli', 'kateryna', 'ravi', 'pavel'],
    no: [],
  },
  {
    on: 'hotline',
    yes: ['member', 'olena', 'daniel', 'grace', 'luc', 'anneli', 'kateryna', 'pavel', 'marisol', 'hannah'],
    no: [],
  },
  { on: 'enlargement', yes: ['member', 'grace', 'luc', 'yusuf'], no: ['olena', 'kateryna', 'anneli'] },
  { on: 'minsk', yes: ['member', 'olena', 'grace', 'luc', 'daniel'], no: ['pavel'] },
]
