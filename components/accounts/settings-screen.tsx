import type { ReactNode } from 'react'
import { Notice } from '@/components/ui/notice'
import { getTranslations } from '@/i18n/words'
import type { OwnAccountView } from '@/lib/accounts/own-account-view'
import type { Member } from '@/lib/kernel/viewer'
import { PasswordForm } from './password-form'
import { PreferencesForm } from './preferences-form'
import { ProfileForm } from './profile-form'
import { Section } from './section'
import { SessionList } from './session-list'

const said = ['name', 'password', 'session', 'sessions', 'preferences'] as const

/** Everything about one's own account on one page, each part with its own address. */
export async function SettingsScreen(props: {
  account: OwnAccountView
  sanction: Member['sanction']
  done?: unknown
  children?: ReactNode
}) {
  const t = await getTranslations('accounts')
  const { account } = props
  const done = said.find((key) => key === props.done)
  return (
    <div className="column">
      <h1>{t('settings.title')}</h1>
      {props.sanction ? (
        <Notice tone="warn">
          {t(`sanction.${props.sanction.kind}`)} <a href="/notifications/standing">{t('sanction.why')}</a>
        </Notice>
      ) : null}
      {done ? <Notice icon="check">{t(`done.${done}`)}</Notice> : null}
      <Section id="profile" title={t('profile.title')}>
        <ProfileForm account={account} />
      </Section>
      <Section id="password" title={t('password.title')}>
        <PasswordForm hasPassword={account.hasPassword} email={account.email} />
      </Section>
      <Section id="sessions" title={t('sessions.title')}>
        <SessionList sessions={account.sessions} />
      </Section>
      <Section id="preferences" title={t('preferences.title')}>
        <PreferencesForm locale={account.locale} theme={account.theme} />
      </Section>
      {props.children}
    </div>
  )
}
