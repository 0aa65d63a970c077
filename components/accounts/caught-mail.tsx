import { Time } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import styles from './accounts.module.css'

type Mail = { id: string; to: string; subject: string; text: string; at: Date }

/** A mail as it would have been read, with its links as links. */
export async function CaughtMail({ mail }: { mail: Mail }) {
  const t = await getTranslations('accounts.caught')
  return (
    <article className={`card ${styles.mail}`} aria-labelledby={`mail-${mail.id}`}>
      <h2 id={`mail-${mail.id}`}>{mail.subject}</h2>
      <small>
        {t('to', { to: mail.to })} · <Time at={mail.at} />
      </small>
      <pre dir="auto">{linked(mail.text)}</pre>
    </article>
  )
}

const linked = (text: string) =>
  text.split(/(https?:\/\/\S+)/).map((part, i) =>
    i % 2 ? (
      <a key={part} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )
