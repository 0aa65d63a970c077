import { getTranslations } from '@/i18n/words'
import { PlainPage } from './plain-page'

/** The one answer for what does not exist and for what is not yours to see. */
export async function NotFoundWords() {
  const t = await getTranslations('shell.notFound')
  return (
    <PlainPage title={t('title')} lead={t('text')}>
      <p>
        <a className="button primary" href="/">
          {t('home')}
        </a>{' '}
        <a className="button" href="/search">
          {t('search')}
        </a>
      </p>
    </PlainPage>
  )
}
