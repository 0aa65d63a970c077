import { Badge } from '@/components/ui/badge'
import { Day } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import type { PersonView } from '@/lib/accounts/person-views'
import styles from './accounts.module.css'

/** Who somebody is on this site: name, roles, since when. */
export async function PersonHead({ person }: { person: PersonView }) {
  const t = await getTranslations('accounts.person')
  return (
    <header>
      <h1 dir="auto">{person.name}</h1>
      <div className={styles.badges}>
        {person.roles.map((role) => (
          <Badge key={role} tone="accent">
            {t(role)}
          </Badge>
        ))}
        {person.roles.length ? null : <Badge>{t('none')}</Badge>}
      </div>
      <dl className={styles.facts}>
        <dt>{t('since')}</dt>
        <dd>
          <Day at={person.memberSince} />
        </dd>
        {person.topicRoles.map(({ slug, title, role }) => (
          <PersonTopicRole key={slug} label={t('inTopic', { role: t(role) })} href={`/t/${slug}`} title={title} />
        ))}
      </dl>
    </header>
  )
}

const PersonTopicRole = (props: { label: string; href: string; title: string }) => (
  <>
    <dt>{props.label}</dt>
    <dd dir="auto">
      <a href={props.href}>{props.title}</a>
    </dd>
  </>
)
