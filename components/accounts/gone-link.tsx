import { getTranslations } from '@/i18n/words'
import { AccountPage } from './account-page'

/** What a used or expired link leads to: why, and the way on. */
export async function GoneLink({ register = false }: { register?: boolean }) {
  const t = await getTranslations('accounts.confirm')
  return (
    <AccountPage title={t('goneTitle')} lead={t('goneLead')}>
      <p>
        <a className="button primary" href={register ? '/register' : '/sign-in'}>
          {t(register ? 'goneRegister' : 'goneSignIn')}
        </a>
      </p>
    </AccountPage>
  )
}
