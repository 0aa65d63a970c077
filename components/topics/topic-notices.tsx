import { Notice } from '@/components/ui/notice'
import { getTranslations } from '@/i18n/words'
import type { TopicHeaderView } from '@/lib/topics/views'
import { TopicControls } from './topic-controls'

const icons = { draft: 'pencil', slow: 'clock', locked: 'lock', archived: 'lock' } as const

/** What is special about the topic now: not published, slow, locked, archived, or read before it appears. */
export async function TopicNotices({ topic }: { topic: TopicHeaderView }) {
  const t = await getTranslations('topics')
  const { state } = topic
  return (
    <>
      {state === 'open' ? null : (
        <Notice icon={icons[state]} tone={state === 'draft' ? 'warn' : 'info'}>
          <p>{t(`notice.${state}`, { minutes: Math.round(topic.slowSeconds / 60) || 1 })}</p>
        </Notice>
      )}
      {topic.holdAll ? (
        <Notice icon="eye">
          <p>{t('notice.holdAll')}</p>
        </Notice>
      ) : null}
      {topic.can.slow || topic.can.lock || topic.can.archive ? <TopicControls topic={topic} /> : null}
    </>
  )
}
