import { Field, Form, Submit, TextField } from '@/components/ui/form'
import { getTranslations } from '@/i18n/words'
import type { Locale } from '@/lib/kernel/viewer'
import { changeSettingsAction } from '@/lib/settings/actions'
import { houseRules } from '@/lib/settings/house-rules'
import { linesFromRules } from '@/lib/settings/rule-lines'
import type { Settings } from '@/lib/settings/schema'
import styles from './settings-form.module.css'

const holds = ['holdNewLinks', 'holdWatchedWords', 'holdRepeats', 'holdEverything'] as const

/** Everything an admin sets for the site as a whole. */
export async function SettingsForm({ settings, locale }: { settings: Settings; locale: Locale }) {
  const t = await getTranslations('settings')
  return (
    <Form id="site" action={changeSettingsAction}>
      <Field name="siteName" label={t('siteName')} defaultValue={settings.siteName} maxLength={60} required />
      <Field
        name="publisherName"
        label={t('publisherName')}
        hint={t('publisherHint')}
        defaultValue={settings.publisherName}
        maxLength={80}
      />
      <TextField
        name="rules"
        label={t('rules')}
        hint={t('rulesHint')}
        defaultValue={linesFromRules(houseRules(settings.rules, locale))}
        rows={10}
      />
      <fieldset className={styles.holds}>
        <legend>{t('holds')}</legend>
        <Field
          name="holdFirstPosts"
          label={t('holdFirstPosts')}
          hint={t('holdFirstHint')}
          inputMode="numeric"
          defaultValue={String(settings.holdFirstPosts)}
        />
        {holds.map((name) => (
          <label key={name} className={styles.check}>
            <input type="checkbox" name={name} defaultChecked={settings[name]} />
            {t(name)}
          </label>
        ))}
        <p>
          <a href="/words">{t('words')}</a>
        </p>
      </fieldset>
      <div>
        <Submit>{t('save')}</Submit>
      </div>
    </Form>
  )
}
