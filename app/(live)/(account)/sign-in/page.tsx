import { AccountPage, Aside, Other } from '@/components/accounts/account-page'
import { MailLinkForm } from '@/components/accounts/mail-link-form'
import { ProviderButtons } from '@/components/accounts/provider-buttons'
import { SignInForm } from '@/components/accounts/sign-in-form'
import { Notice } from '@/components/ui/notice'
import { getTranslations } from '@/i18n/words'
import { mailSignInLinkAction } from '@/lib/accounts/actions'
import { safeReturnTo } from '@/lib/accounts/return-to'
import { env } from '@/lib/env'
import { providerNames } from '@/lib/web/oauth-providers'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts.signIn'))('title') })

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const t = await getTranslations('accounts')
  const { returnTo: wanted, callbackUrl, error } = await searchParams
  const returnTo = safeReturnTo(wanted ?? pathOf(callbackUrl))
  const providers = providerNames(env)
  const known = error === 'OAuthAccountNotLinked' || error === 'AccessDenied' ? error : 'default'
  return (
    <AccountPage title={t('signIn.title')} lead={t('signIn.lead')}>
      {error ? <Notice tone="warn">{t(`providerErrors.${known}`)}</Notice> : null}
      <SignInForm returnTo={returnTo} />
      <Aside>
        <a href="/forgot-password">{t('signIn.forgot')}</a>
      </Aside>
      <Other title={t('link.title')}>
        <p>{t('link.lead')}</p>
        <MailLinkForm id="mail-link" action={mailSignInLinkAction} returnTo={returnTo} submit={t('link.submit')} />
      </Other>
      {providers.length ? (
        <Other title={t('signIn.otherWays')}>
          <ProviderButtons providers={providers} returnTo={returnTo} />
        </Other>
      ) : null}
      <Aside>
        {t('signIn.noAccount')}{' '}
        <a href={`/register?returnTo=${encodeURIComponent(returnTo)}`}>{t('signIn.register')}</a>
      </Aside>
    </AccountPage>
  )
}

/** next-auth says the way back as a whole address. */
const pathOf = (url: unknown) =>
  typeof url === 'string' && url.startsWith(env.SITE_URL) ? url.slice(env.SITE_URL.length) : url
