import { HouseRules } from '@/components/shell/house-rules'
import { PlainPage } from '@/components/shell/plain-page'
import { getTranslations } from '@/i18n/words'
import { houseRules } from '@/lib/settings/house-rules'
import { siteSettings } from '@/lib/settings/queries'
import { viewer } from '@/lib/web/viewer'

export const generateMetadata = async () => ({ title: (await getTranslations('pages.rules'))('title') })

export default async function RulesPage() {
  const t = await getTranslations('pages.rules')
  const [asking, { rules }] = await Promise.all([viewer(), siteSettings()])
  return (
    <PlainPage title={t('title')} lead={t('lead')}>
      <HouseRules rules={houseRules(rules, asking.locale)} />
      <div className="prose">
        <h2>{t('happens.title')}</h2>
        <p>{t('happens.text')}</p>
        <p>{t.rich('happens.log', { log: (words) => <a href="/log">{words}</a> })}</p>
      </div>
    </PlainPage>
  )
}
