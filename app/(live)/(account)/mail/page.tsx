import { CaughtMail } from '@/components/accounts/caught-mail'
import { EmptyState } from '@/components/ui/empty-state'
import { getTranslations } from '@/i18n/words'
import { caughtMails } from '@/lib/mail/queries'
import { orNotFound } from '@/lib/web/page'

export const generateMetadata = async () => ({
  title: (await getTranslations('accounts.caught'))('title'),
  robots: { index: false },
})

export default async function MailPage() {
  const mails = await orNotFound(caughtMails())
  const t = await getTranslations('accounts.caught')
  return (
    <div className="column">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {mails.length === 0 ? (
        <EmptyState title={t('none')}>
          <p>{t('noneHint')}</p>
        </EmptyState>
      ) : null}
      {mails.map((mail) => (
        <CaughtMail key={mail.id} mail={mail} />
      ))}
    </div>
  )
}
