import { PlainPage } from '@/components/shell/plain-page'
import { getTranslations } from '@/i18n/words'
import { siteSettings } from '@/lib/settings/queries'

const parts = ['article', 'answers', 'stance', 'ground', 'mediators', 'moderation'] as const

export const generateMetadata = async () => ({ title: (await getTranslations('pages.about'))('title') })

export default async function AboutPage() {
  const t = await getTranslations('pages.about')
  const { siteName, publisherName } = await siteSettings()
  return (
    <PlainPage title={t('title')} lead={t('lead', { site: siteName, publisher: publisherName || siteName })}>
      <div className="prose">
        {parts.map((part) => (
          <section key={part}>
            <h2>{t(`${part}.title`)}</h2>
            <p>{t(`${part}.text`)}</p>
          </section>
        ))}
      </div>
    </PlainPage>
  )
}
