import { Field, Form, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { setHoldAllAction, setTopicStateAction } from '@/lib/topics/actions'
import type { TopicHeaderView } from '@/lib/topics/views'
import styles from './topic-controls.module.css'

/** What moderators, mediators and editors may do with the topic as a whole; folded until it is wanted. */
export async function TopicControls({ topic }: { topic: TopicHeaderView }) {
  const t = await getTranslations('topics.controls')
  const { can, state } = topic
  const change = (to: 'open' | 'locked' | 'archived', words: string) => (
    <Form id={`topic-${to}`} action={setTopicStateAction} className={styles.form}>
      <input type="hidden" name="topicId" value={topic.id} />
      <Submit className="" name="state" value={to}>
        {words}
      </Submit>
    </Form>
  )
  return (
    <details className={styles.controls}>
      <summary>{t('title')}</summary>
      <div className={styles.row}>
        {can.slow ? (
          <Form id="topic-slow" action={setTopicStateAction} className={styles.form}>
            <input type="hidden" name="topicId" value={topic.id} />
            <Field
              name="slowSeconds"
              label={t('slowSeconds')}
              inputMode="numeric"
              defaultValue={String(topic.slowSeconds || 120)}
            />
            <Submit className="" name="state" value="slow">
              {t('slow')}
            </Submit>
          </Form>
        ) : null}
        {state !== 'open' && (can.lock || (can.slow && state === 'slow')) ? change('open', t('open')) : null}
        {can.lock && state !== 'locked' ? change('locked', t('lock')) : null}
        {can.archive && state !== 'archived' ? change('archived', t('archive')) : null}
        {can.holdAll ? (
          <Form id="topic-hold" action={setHoldAllAction} className={styles.form}>
            <input type="hidden" name="topicId" value={topic.id} />
            <Submit className="" name="holdAll" value={topic.holdAll ? 'false' : 'true'}>
              {topic.holdAll ? t('holdNone') : t('holdAll')}
            </Submit>
          </Form>
        ) : null}
        {can.edit ? (
          <>
            <a className="button" href={`/topics/${topic.slug}/versions/new`}>
              {t('edit')}
            </a>
            <a className="button" href="/polls">
              {t('polls')}
            </a>
          </>
        ) : null}
      </div>
    </details>
  )
}
