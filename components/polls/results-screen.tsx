import { Notice } from '@/components/ui/notice'
import { getTranslations } from '@/i18n/words'
import type { ResultsView } from '@/lib/polls/results-view'
import { AboutPoll } from './about-poll'
import { AttributesForm } from './attributes-form'
import { Breakdown } from './breakdown'
import { GapSection } from './gap-section'
import { Moment } from './moment'
import { NowSection } from './now-section'
import pages from './pages.module.css'
import { PollCard } from './poll-card'
import { RoundsSection } from './rounds-section'
import { ShiftSection } from './shift-section'
import { TrendSection } from './trend-section'
import { optionWords } from './words'

/** A poll's own page: answering it, and all that is public about it for this viewer. `by` is the one attribute shown. */
export async function ResultsScreen({ results, by }: { results: ResultsView; by: string }) {
  const t = await getTranslations('polls')
  const { card } = results
  const words = await optionWords(card.kind, card.options)
  const old = card.question.number < card.question.current
  const home = `/t/${card.topic.slug}`
  return (
    <div className={`wide ${pages.page}`}>
      <nav aria-label={t('results.backToTopic')} className={pages.crumbs}>
        <a href={home} dir="auto">
          {card.topic.title}
        </a>
        <a href={`${home}/polls`}>{t('results.polls')}</a>
        {old ? (
          <a href={`${home}/polls/${card.slug}`}>{t('results.version', { number: card.question.current })}</a>
        ) : null}
      </nav>
      <div className={pages.results}>
        {old ? <Notice>{t('results.versionOld')}</Notice> : null}
        <PollCard card={card} place="results" />
        {card.outcome || card.lookAgainAt ? (
          <section aria-labelledby="outcome-title">
            <h2 id="outcome-title">{t('results.outcome')}</h2>
            {card.outcome ? <p dir="auto">{card.outcome}</p> : null}
            {card.lookAgainAt ? (
              <p>
                <Moment say="card.lookAgain" at={card.lookAgainAt} zone={card.zone} day />
              </p>
            ) : null}
          </section>
        ) : null}
        {card.tally && card.guess.ask ? null : card.tally ? (
          <>
            <NowSection card={card} words={words} changes={results.changes} />
            {card.tally.rounds ? <RoundsSection rounds={card.tally.rounds} words={words} /> : null}
            {card.secrecy === 'SECRET' ? null : <TrendSection results={results} words={words} />}
            {card.secrecy === 'SECRET' || card.kind === 'multiple' ? null : (
              <Breakdown results={results} by={by} words={words}>
                <AttributesForm results={results} />
              </Breakdown>
            )}
            {results.gap ? <GapSection gap={results.gap} /> : null}
            {card.waves.asked ? <ShiftSection shifts={results.shifts} words={words} /> : null}
          </>
        ) : (
          <section aria-labelledby="blind-title">
            <h2 id="blind-title">{t('results.notYet')}</h2>
            <p>
              {t(
                card.can.showResults
                  ? card.state === 'closed'
                    ? 'results.blindClosed'
                    : 'results.blind'
                  : 'results.late',
              )}
            </p>
          </section>
        )}
        <AboutPoll results={results} />
      </div>
    </div>
  )
}
