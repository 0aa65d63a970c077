import { EmptyState } from '@/components/ui/empty-state'
import { Pager } from '@/components/ui/pager'
import { Table } from '@/components/ui/table'
import { Day } from '@/components/ui/time'
import { getTranslations } from '@/i18n/words'
import type { ListedPersonView } from '@/lib/accounts/person-views'
import styles from './accounts.module.css'

/** Everybody with an account, by name, for admins. */
export async function PeopleScreen(props: {
  people: ListedPersonView[]
  next: string | null
  search: string
  after: string
}) {
  const t = await getTranslations('accounts')
  const { people, next, search, after } = props
  const at = (key?: string) =>
    `/people?${new URLSearchParams({ ...(search && { search }), ...(key && { after: key }) })}`
  return (
    <div className="wide">
      <h1>{t('people.title')}</h1>
      <search>
        <form className={styles.search} action="/people">
          <label>
            {t('people.search')}
            <input type="search" name="search" defaultValue={search} maxLength={100} />
          </label>
          <button type="submit">{t('people.find')}</button>
        </form>
      </search>
      {people.length === 0 ? (
        <EmptyState title={t('people.nobody')}>
          <p>{t('people.nobodyHint')}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t('people.title')}
          hideCaption
          columns={[t('people.name'), t('people.email'), t('people.roles'), t('people.since')]}
          rows={people.map((person) => [
            <a key="name" href={`/people/${encodeURIComponent(person.name)}/manage`} dir="auto">
              {person.name}
            </a>,
            person.email,
            person.roles.map((role) => t(`person.${role}`)).join(', ') || t('person.none'),
            <Day key="since" at={person.createdAt} />,
          ])}
        />
      )}
      <Pager
        label={t('people.title')}
        newer={after ? { href: at(), words: t('people.first') } : null}
        older={next ? { href: at(next), words: t('people.next') } : null}
      />
    </div>
  )
}
