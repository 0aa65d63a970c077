import { getTranslations } from '@/i18n/words'
import type { RunOff } from '@/lib/polls/run-off'
import { percentages } from '@/lib/polls/shares'
import { DataTable } from './data-table'
import { OptionBars } from './option-bars'

/** The rounds of an instant run-off: the last one as a picture, all of them as a table. */
export async function RoundsSection({ rounds, words }: { rounds: RunOff; words: (key: string) => string }) {
  const t = await getTranslations('polls')
  const options = Object.keys(rounds.rounds[0]?.counts ?? {})
  const last = rounds.rounds.at(-1)
  const counting = Object.values(last?.counts ?? {}).reduce((a, b) => a + b, 0)
  return (
    <section id="rounds" aria-labelledby="rounds-title">
      <h2 id="rounds-title">{t('rounds.title')}</h2>
      <p>{t('rounds.desc')}</p>
      <figure>
        {last && counting > 0 ? (
          <OptionBars
            id="last-round"
            counts={Object.entries(last.counts).map(([key, count]) => ({ key, count }))}
            n={counting}
            shares={percentages(Object.values(last.counts))}
            words={words}
          />
        ) : null}
        <figcaption>
          <b>{rounds.winner ? t('rounds.winner', { option: words(rounds.winner) }) : t('rounds.noWinner')}</b>{' '}
          {rounds.byLot ? t('rounds.lot') : null}
        </figcaption>
        <DataTable
          open
          caption={t('rounds.title')}
          columns={[t('tally.answer'), ...rounds.rounds.map((_, i) => t('rounds.round', { number: i + 1 }))]}
          rows={[
            ...options.map((key) => [
              words(key),
              ...rounds.rounds.map((round) =>
                key in round.counts
                  ? `${round.counts[key]}${round.eliminated.includes(key) ? ` · ${t('rounds.out')}` : ''}`
                  : '',
              ),
            ]),
            [t('rounds.exhausted'), ...rounds.rounds.map((round) => String(round.exhausted))],
          ]}
        />
      </figure>
    </section>
  )
}
