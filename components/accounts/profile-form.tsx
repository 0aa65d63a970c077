import { Badge } from '@/components/ui/badge'
import { Field, Form, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { mailSignInLinkAction, renameAction } from '@/lib/accounts/actions'
import type { OwnAccountView } from '@/lib/accounts/own-account-view'
import styles from './accounts.module.css'

export async function ProfileForm({ account }: { account: OwnAccountView }) {
  const t = await getTranslations('accounts')
  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('profile.address')}</dt>
        <dd>
          {account.email}{' '}
          <Badge tone={account.emailVerified ? 'plain' : 'warn'}>
            {t(account.emailVerified ? 'profile.verified' : 'profile.unverified')}
          </Badge>
        </dd>
      </dl>
      {account.emailVerified ? null : (
        <Form id="verify-address" action={mailSignInLinkAction}>
          <input type="hidden" name="email" value={account.email} />
          <input type="hidden" name="returnTo" value="/settings" />
          <Submit className="button">{t('profile.verify')}</Submit>
        </Form>
      )}
      <Form id="rename" action={renameAction}>
        <Field
          name="name"
          label={t('profile.name')}
          hint={t('register.nameHint')}
          defaultValue={account.name}
          autoComplete="nickname"
          required
          dir="auto"
          spellCheck={false}
        />
        <Submit className="button">{t('profile.submit')}</Submit>
      </Form>
      <p className={styles.aside}>
        <a href={`/people/${encodeURIComponent(account.name)}`}>{t('profile.see')}</a>
      </p>
    </>
  )
}
