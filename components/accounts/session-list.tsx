import { Badge } from '@/components/ui/badge'
import { Form, Submit } from '@/components/ui/form'
import { Table } from '@/components/ui/table'
import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import { revokeOtherSessionsAction, revokeSessionAction, signOutAction } from '@/lib/accounts/actions'
import type { OwnSessionView } from '@/lib/accounts/own-account-view'
import styles from './accounts.module.css'

/** Where somebody is signed in, each with a button that ends it at once. */
export async function SessionList({ sessions }: { sessions: OwnSessionView[] }) {
  const t = await getTranslations('accounts.sessions')
  const device = ({ browser, system }: OwnSessionView) =>
    browser && system ? t('on', { browser, system }) : (browser ?? system ?? t('unknown'))
  return (
    <>
      <p>{t('lead')}</p>
      <Table
        caption={t('caption')}
        hideCaption
        columns={[t('device'), t('used'), t('opened'), t('end')]}
        rows={sessions.map((session, i) => [
          <>
            {device(session)} {session.current ? <Badge tone="accent">{t('this')}</Badge> : null}
          </>,
          <Time key="used" at={session.usedAt} />,
          <Time key="opened" at={session.openedAt} />,
          session.current ? (
            <Form key="end" id="sign-out-here" action={signOutAction}>
              <Submit className="button">{t('endThis')}</Submit>
            </Form>
          ) : (
            <Form
              key="end"
              id={`end-${session.id}`}
              action={revokeSessionAction}
              label={t('endLabel', { n: i + 1, device: device(session) })}
            >
              <input type="hidden" name="sessionId" value={session.id} />
              <Submit className="button">{t('end')}</Submit>
            </Form>
          ),
        ])}
      />
      {sessions.length > 1 ? (
        <Form id="end-others" action={revokeOtherSessionsAction} className={styles.others}>
          <Submit className="button">{t('others')}</Submit>
        </Form>
      ) : null}
    </>
  )
}
