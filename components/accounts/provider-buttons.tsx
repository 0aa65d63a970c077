import { Form, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { signInByProviderAction } from '@/lib/accounts/actions'
import styles from './accounts.module.css'

/** One button a provider that this site is set up for. */
export async function ProviderButtons(props: { providers: { id: string; name: string }[]; returnTo: string }) {
  const t = await getTranslations('accounts.signIn')
  return (
    <div className={styles.providers}>
      {props.providers.map(({ id, name }) => (
        <Form key={id} id={`with-${id}`} action={signInByProviderAction}>
          <input type="hidden" name="provider" value={id} />
          <input type="hidden" name="returnTo" value={props.returnTo} />
          <Submit className="button">{t('withProvider', { provider: name })}</Submit>
        </Form>
      ))}
    </div>
  )
}
