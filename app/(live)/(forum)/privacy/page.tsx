import { PlainPage } from '@/components/shell/plain-page'
import { Table } from '@/components/ui/table'
import { getTranslations } from '@/i18n/words'
import { env } from '@/lib/env'

const ballots = ['others', 'staff', 'operator', 'small', 'self'] as const
const kept = ['account', 'posts', 'ballots', 'seen', 'sessions', 'mail'] as const
const rights = ['export', 'erase', 'appeal'] as const

export const generateMetadata = async () => ({ title: (await getTranslations('pages.privacy'))('title') })

/** What is kept, what is promised about ballots and what is not, in plain words. */
export default async function PrivacyPage() {
  const t = await getTranslations('pages.privacy')
  return (
    <PlainPage title={t('title')} lead={t('lead')}>
      <div className="prose">
        <h2 id="ballots">{t('ballots.title')}</h2>
        <p>{t('ballots.text')}</p>
        <ul>
          {ballots.map((key) => (
            <li key={key}>{t(`ballots.${key}`)}</li>
          ))}
        </ul>
        <p>{t('ballots.secret')}</p>
        <h2>{t('kept.title')}</h2>
        <Table
          caption={t('kept.title')}
          hideCaption
          columns={[t('kept.what'), t('kept.why'), t('kept.until')]}
          rows={kept.map((key) => [t(`kept.${key}.what`), t(`kept.${key}.why`), t(`kept.${key}.until`)])}
        />
        {env.SCREEN_URL ? <p>{t('screened')}</p> : null}
        <h2>{t('rights.title')}</h2>
        <ul>
          {rights.map((key) => (
            <li key={key}>{t(`rights.${key}`)}</li>
          ))}
        </ul>
        <p>{t('cookies')}</p>
      </div>
    </PlainPage>
  )
}
