import { AccountPage, Aside, Other } from '@/components/accounts/account-page'
import { ProviderButtons } from '@/components/accounts/provider-buttons'
import { RegisterForm } from '@/components/accounts/register-form'
import { getTranslations } from '@/i18n/words'
import { safeReturnTo } from '@/lib/accounts/return-to'
import { stamp } from '@/lib/accounts/stamps'
import { env } from '@/lib/env'
import { providerNames } from '@/lib/web/oauth-providers'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts.register'))('title') })

export default async function RegisterPage({ searchParams }: PageProps<'/register'>) {
  const t = await getTranslations('accounts')
  const returnTo = safeReturnTo((await searchParams).returnTo)
  const providers = providerNames(env)
  return (
    <AccountPage title={t('register.title')} lead={t('register.lead')}>
      <RegisterForm stamp={stamp(env.AUTH_SECRET, 'register', new Date())} returnTo={returnTo} />
      {providers.length ? (
        <Other title={t('signIn.otherWays')}>
          <ProviderButtons providers={providers} returnTo={returnTo} />
        </Other>
      ) : null}
      <Aside>
        {t('register.have')} <a href={`/sign-in?returnTo=${encodeURIComponent(returnTo)}`}>{t('register.signIn')}</a>
      </Aside>
    </AccountPage>
  )
}
