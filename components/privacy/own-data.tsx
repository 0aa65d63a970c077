import { Section } from '@/components/accounts/section'
import { Field, Form, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { eraseOwnAccountAction } from '@/lib/privacy/actions'

/** Taking one's data along, and leaving. */
export async function OwnData({ name, hasPassword }: { name: string; hasPassword: boolean }) {
  const t = await getTranslations('privacy')
  return (
    <>
      <Section id="data" title={t('ownData.title')}>
        <p>{t('ownData.lead')}</p>
        <p>
          <a className="button" href="/api/v1/account/export" download="parley-data.json">
            {t('ownData.download')}
          </a>
        </p>
      </Section>
      <Section id="leave" title={t('erase.title')}>
        <p>{t('erase.lead')}</p>
        <Form id="erase" action={eraseOwnAccountAction}>
          <Field name="name" label={t('erase.name', { name })} autoComplete="off" required dir="auto" />
          {hasPassword ? (
            <Field name="current" type="password" label={t('erase.current')} autoComplete="current-password" required />
          ) : null}
          <Submit className="button danger">{t('erase.submit')}</Submit>
        </Form>
      </Section>
    </>
  )
}
