import type { PollCardView } from '@/lib/polls/card-view'

/** Where a poll stands: beside its topic's article, below one of its sections, or on its own page. */
export type Place = 'topic' | 'section' | 'results'

/** The hidden fields by which every form about a poll says which one, and where it stands. */
export const PollFields = ({ card, place }: { card: PollCardView; place: Place }) => (
  <>
    <input type="hidden" name="slug" value={card.topic.slug} />
    <input type="hidden" name="poll" value={card.slug} />
    <input type="hidden" name="from" value={place === 'results' ? 'results' : 'topic'} />
  </>
)
