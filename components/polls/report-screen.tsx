import { getLocale } from 'next-intl/server'
import { dateTag } from '@/components/ui/relative-time'
import { Day } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import type { OpinionReportView } from '@/lib/polls/report-view'
import pages from './pages.module.css'
import styles from './polls.module.css'
import { ReportPoll } from './report-poll'

/** A topic's public opinion on one page that prints well. */
export async function ReportScreen({ report }: { report: OpinionReportView }) {
  const t = await getTranslations('polls.report')
  const made = new Intl.DateTimeFormat(dateTag(await getLocale()), {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  })
  return (
    <div className="column">
      <h1>{t('title')}</h1>
      <p>
        <a href={`/t/${report.topic.slug}`} dir="auto">
          {report.topic.title}
        </a>
      </p>
      <p>{t('lead')}</p>
      <p className={styles.note}>{t('made', { date: `${made.format(new Date(report.madeAt))} UTC` })}</p>
      <div className={`${pages.results} ${pages.after}`}>
        {report.polls.map((poll) => (
          <ReportPoll key={poll.card.slug} poll={poll} />
        ))}
        <section aria-labelledby="corrected-title">
          <h2 id="corrected-title">{t('corrected')}</h2>
          {report.corrections.length === 0 ? <p>{t('noCorrections')}</p> : null}
          <ul className={pages.lines}>
            {report.corrections.map(({ number, at, note }) => (
              <li key={number}>
                <a href={`/t/${report.topic.slug}/versions/${number}`}>{t('version', { number })}</a>,{' '}
                <Day at={new Date(at)} />
                {note ? (
                  <>
                    : <bdi>{note}</bdi>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="moderated-title">
          <h2 id="moderated-title">{t('moderated')}</h2>
          <p>{t('posts', { n: report.talk.posts, people: report.talk.people })}</p>
          {report.moderation.length === 0 ? <p>{t('noLog')}</p> : null}
          <ul className={pages.lines}>
            {report.moderation.map(({ action, n }) => (
              <li key={action}>{t('logLine', { action, n })}</li>
            ))}
          </ul>
          <p>
            <a href="/log">{t('log')}</a>
          </p>
        </section>
      </div>
    </div>
  )
}
