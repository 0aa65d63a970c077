import { SettingsForm } from '@/components/shell/settings-form'
import { getTranslations } from '@/i18n/words'
import { siteSettings } from '@/lib/settings/queries'
import { demandRole } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('settings'))('title') })

export default async function SitePage() {
  const asking = await demandRole('admin')
  const [t, settings] = await Promise.all([getTranslations('settings'), siteSettings()])
  return (
    <div className="column">
      <h1>{t('title')}</h1>
      <SettingsForm settings={settings} locale={asking.locale} />
    </div>
  )
}
