import { EmptyState } from '@/components/ui/empty-state'
import { Notice } from '@/components/ui/notice'
import { Table } from '@/components/ui/table'
import { getTranslations } from '@/i18n/words'
import pages from './pages.module.css'

type Line = { slug: string; topic: string; poll: string; wording: string; state: string }

/** The polls that editors look after, newest first; never with a tally. */
export async function StaffPollsScreen(props: {
  polls: Line[]
  /** Topics that still want their main question. */
  wanting: { slug: string; title: string }[]
  admin: boolean
}) {
  const { polls, wanting, admin } = props
  const t = await getTranslations('polls')
  return (
    <div className="wide">
      <h1>{t('staff.title')}</h1>
      <p>
        <a className="button primary" href="/polls/new">
          {t('staff.new')}
        </a>{' '}
        {admin ? <a href="/polls/attributes">{t('attributes.staffTitle')}</a> : null}
      </p>
      {wanting.length > 0 ? (
        <Notice tone="warn">
          <p>{t('main.wanting')}</p>
          <ul className={pages.lines}>
            {wanting.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`/polls/new?topic=${encodeURIComponent(slug)}&main=1`} dir="auto">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {polls.length === 0 ? (
        <EmptyState title={t('staff.none')} />
      ) : (
        <Table
          caption={t('staff.title')}
          hideCaption
          columns={[t('staff.question'), t('staff.topic'), t('staff.state'), t('staff.poll')]}
          rows={polls.map((poll) => [
            <a key="edit" href={`/polls/${poll.slug}/${poll.poll}`} dir="auto">
              {poll.wording}
            </a>,
            <bdi key="topic">{poll.topic}</bdi>,
            t(`list.state.${poll.state}`),
            <a key="see" href={`/t/${poll.slug}/polls/${poll.poll}`}>
              {t('staff.seeResults')}
            </a>,
          ])}
        />
      )}
    </div>
  )
}
