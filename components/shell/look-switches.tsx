import { Icon } from '@/components/ui/icon'
import { getTranslations } from '@/i18n/words'
import { locales } from '@/lib/kernel/locales.mjs'
import type { Locale } from '@/lib/kernel/viewer'
import styles from './site-footer.module.css'
import type { Theme } from './variant'

const themes = [
  { value: 'system', icon: 'sun-moon' },
  { value: 'light', icon: 'sun' },
  { value: 'dark', icon: 'moon' },
] as const

const languages: Record<Locale, string> = { en: 'English', ru: 'Русский' }

/** Theme and language: plain forms to /preferences, which remembers the choice and comes back here. */
export async function LookSwitches({ theme, locale }: { theme: Theme | null; locale: Locale }) {
  const t = await getTranslations('shell')
  return (
    <div className={styles.switches}>
      <form method="post" action="/preferences">
        <fieldset className={styles.switch}>
          <legend className="visually-hidden">{t('look.theme')}</legend>
          {themes.map(({ value, icon }) => (
            <button key={value} type="submit" name="theme" value={value} aria-pressed={value === (theme ?? 'system')}>
              <Icon name={icon} />
              {t(`look.${value}`)}
            </button>
          ))}
        </fieldset>
      </form>
      <form method="post" action="/preferences">
        <fieldset className={styles.switch}>
          <legend className="visually-hidden">{t('look.language')}</legend>
          {locales.map((value) => (
            <button key={value} type="submit" name="locale" value={value} lang={value} aria-pressed={value === locale}>
              {languages[value]}
            </button>
          ))}
        </fieldset>
      </form>
    </div>
  )
}
