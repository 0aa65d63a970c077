import { laterPosts } from './posts-later'

/** One post of the demo's conversation. Times are hours before the seed runs. */
export type DemoPost = {
  key: string
  by: string
  hoursAgo: number
  /** The words of the section's heading; none is the topic as a whole. */
  section?: string
  /** Exact words of the article that it answers. */
  quote?: string
  /** Key of the post that it replies to. */
  to?: string
  text: string
  /** The text as first published, where it was edited since. */
  before?: string
  showsStance?: boolean
}

const history = 'How we got here'
const table = 'What is on the table'

const earlierPosts: DemoPost[] = [
  {
    key: 'order',
    by: 'grace',
    hoursAgo: 212,
    section: table,
    quote: 'the order in which the files are opened matters as much as what is in them',
    text: 'This is the sentence I would underline twice. In labour disputes the parties often agree on nine points of ten and still strike, because each wanted its own point settled first. Who decides the order here, and can it be changed once talks have started?',
  },
  {
    key: 'order-two',
    by: 'daniel',
    hoursAgo: 210,
    to: 'order',
    text: 'In the cases I know, the order is itself a concession. Whoever gets their file opened first can walk away with it. So a fair order is one in which every early step is worth something to *both*, which is why prisoners usually come first.',
    showsStance: true,
  },
  {
    key: 'order-three',
    by: 'grace',
    hoursAgo: 207,
    to: 'order-two',
    text: 'Then the real test of seriousness is whether the second exchange happens after something else has gone wrong. The article’s last answer says nearly that: meetings that are held again after a bad week.',
  },
  {
    key: 'legible',
    by: 'anneli',
    hoursAgo: 205,
    section: history,
    quote: 'It made them legible to one another.',
    text: 'A fine way to put it. My father served on the border and used to say that the treaties changed nothing about what he thought, but a great deal about what he had to guess. I am not sure that this can be rebuilt by talks between two capitals when the guessing is now done in five.',
    showsStance: true,
  },
  {
    key: 'helsinki',
    by: 'luc',
    hoursAgo: 201,
    section: history,
    text: 'The Helsinki text deserves more than half a sentence. It was not a treaty and bound nobody in law, and yet dissidents quoted it to their own governments for fifteen years. Documents that seem weak on the day can turn out to be the ones that last.',
  },
  {
    key: 'helsinki-two',
    by: 'olena',
    hoursAgo: 199,
    to: 'helsinki',
    text: 'It also said that borders may change only by peaceful means. A signature under that sentence did not protect us. I would rather ask what was missing in 1975 than what was beautiful about it: somebody who had to act when it was broken.',
    showsStance: true,
  },
  {
    key: 'helsinki-three',
    by: 'luc',
    hoursAgo: 196,
    to: 'helsinki-two',
    text: 'I accept that. A text can give people words, and words are not a guarantee. Perhaps the two need different documents: one that many sign and one that few stand behind.',
  },
  {
    key: 'enlargement',
    by: 'pavel',
    hoursAgo: 190,
    section: history,
    quote: 'In Moscow, each round of enlargement was seen as a decision taken about Russia without Russia.',
    text: 'Thank you for printing both readings side by side. Whatever one thinks of what followed, this reading is not an invention of the last years; you find it in the newspapers of the nineties across the whole spectrum. To explain it is not to justify a war.',
    showsStance: true,
  },
  {
    key: 'enlargement-two',
    by: 'kateryna',
    hoursAgo: 188,
    to: 'enlargement',
    text: 'The two readings are not of the same kind, though. One is about a feeling, the other about a choice that smaller countries made after experience. I don’t doubt the feeling. I doubt that it gives anybody a vote on where my country belongs.',
  },
  {
    key: 'enlargement-three',
    by: 'pavel',
    hoursAgo: 184,
    to: 'enlargement-two',
    text: 'No vote, agreed. But an agreement has to be lived with by people who have that feeling, so it helps to know that it is there.',
  },
  {
    key: 'enlargement-four',
    by: 'yusuf',
    hoursAgo: 182,
    to: 'enlargement-three',
    text: 'This exchange is more useful than most television panels. What I take from it: the past explains what each side will call a humiliation, and a text can avoid those words at no cost.',
  },
  {
    key: 'minsk',
    by: 'hannah',
    hoursAgo: 176,
    section: history,
    quote: 'observers could count violations but not stop them',
    text: 'I worked with reports of that mission for two years. They were careful and complete, and nobody had to answer them. If there is one lesson, it is that a report needs an addressee: some named body that must react within a named number of days.',
  },
  {
    key: 'minsk-two',
    by: 'member',
    hoursAgo: 174,
    to: 'minsk',
    text: 'Did the reports ever change what happened on the ground, even for a week? I ask without irony: I have read that local truces for harvests and water pipes worked better than the large one.',
  },
  {
    key: 'minsk-three',
    by: 'hannah',
    hoursAgo: 173,
    to: 'minsk-two',
    text: 'Yes, exactly those. The pumping station near the line was repaired more than a dozen times under “windows of silence”. They were small, both sides needed the water, and each lasted only as long as the repair.',
  },
  {
    key: 'easing',
    by: 'member',
    hoursAgo: 150,
    section: table,
    quote: 'easing them too late removes the reason to talk',
    before:
      'That is true only if both sides think that the other could walk away. With a published timetable the easing could come first and still be safe.',
    text: 'That is true only if both sides think that the other could walk away. A published timetable helps: easing first, in small parts, each of which can be taken back within days. The list in this section says as much. What I miss is who takes it back: if that needs thirty parliaments, it will not happen.',
    showsStance: true,
  },
  {
    key: 'easing-two',
    by: 'marisol',
    hoursAgo: 148,
    to: 'easing',
    text: 'A timetable without a penalty is a wish. What would have happened, in your plan, if one side had missed its date? Snap-back clauses exist on paper in several agreements. Please show me one that was used in time.',
    showsStance: true,
  },
  {
    key: 'easing-three',
    by: 'member',
    hoursAgo: 146,
    to: 'easing-two',
    text: 'The best example I know is the Iranian file: the clause was built so that no single state could block it. It was used late and for reasons that people still dispute, but the *mechanism* worked. The design question is separate from the political one.',
  },
  {
    key: 'easing-four',
    by: 'marisol',
    hoursAgo: 143,
    to: 'easing-three',
    text: 'Fair, and I had not thought of it as a design question. Then my objection becomes narrower: money that has moved does not come back. Ease what can be undone (flights, visas, some trade), not what can’t (released assets).',
  },
  {
    key: 'easing-five',
    by: 'daniel',
    hoursAgo: 141,
    to: 'easing-four',
    text: 'The article makes the same cut in its last paragraph on sanctions. That may be common ground between the two of you: **reversible first, irreversible last**, whatever one thinks about timing.',
  },
  {
    key: 'freeze',
    by: 'olena',
    hoursAgo: 132,
    section: table,
    quote: 'a line that nobody recognises must be watched by somebody',
    text: 'Everybody I know reads this with one question: watched by whom, and what may they do? “Observers” we have had. For people who live forty kilometres from that line the answer decides whether they rebuild a house or pack.',
    showsStance: true,
  },
  {
    key: 'freeze-two',
    by: 'grace',
    hoursAgo: 130,
    to: 'freeze',
    text: 'May I ask what would make you rebuild? Not as a debating point. The guarantees debate is held in words like “robust”, and I have never heard anybody say what it looks like from a street.',
  },
  {
    key: 'freeze-three',
    by: 'olena',
    hoursAgo: 127,
    to: 'freeze-two',
    text: 'Three things, in this order:\n\n1. an air-raid warning that stays silent for a season;\n2. insurance that a bank accepts, so somebody with money believes it too;\n3. my neighbours’ children at a school with windows.\n\nNone of them is in a communiqué.',
  },
  {
    key: 'freeze-four',
    by: 'ravi',
    hoursAgo: 126,
    to: 'freeze-three',
    text: 'The insurance point is striking. War-risk cover is something that outsiders could fund and that would tell us, in a price, how credible a cease-fire is. A number that moves every week, and nobody can spin it.',
  },
]

export const posts: DemoPost[] = [...earlierPosts, ...laterPosts]
