import { Form, SelectField, Submit } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import { choosePreferencesAction } from '@/lib/accounts/actions'
import { locales } from '@/lib/kernel/locales.mjs'

/** A language in its own words. */
const ownName = (locale: string) => new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale

export async function PreferencesForm({ locale, theme }: { locale: string; theme: string }) {
  const t = await getTranslations('accounts.preferences')
  return (
    <Form id="choose-preferences" action={choosePreferencesAction}>
      <SelectField
        name="locale"
        label={t('locale')}
        defaultValue={locale}
        options={locales.map((value) => ({ value, label: ownName(value) }))}
      />
      <SelectField
        name="theme"
        label={t('theme')}
        defaultValue={theme}
        options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <Submit className="button">{t('submit')}</Submit>
    </Form>
  )
}
