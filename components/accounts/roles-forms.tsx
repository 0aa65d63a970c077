import { Form, SelectField, Submit } from '@/components/ui/form'
import { Notice } from '@/components/ui/notice'
import { getTranslations } from '@/i18n/words'
import { setRolesAction, setTopicRoleAction } from '@/lib/accounts/actions'
import type { ManagedPersonView } from '@/lib/accounts/person-views'
import styles from './accounts.module.css'
import { Section } from './section'

const siteRoles = ['editor', 'moderator', 'admin'] as const

/** One person's site roles and roles in topics, each given and taken by a form. */
export async function RolesForms({ person, done }: { person: ManagedPersonView; done: boolean }) {
  const t = await getTranslations('accounts')
  return (
    <>
      {done ? <Notice icon="check">{t('people.saved')}</Notice> : null}
      <Section id="roles" title={t('people.siteRoles')}>
        <p>{person.email}</p>
        <Form id="set-roles" action={setRolesAction}>
          <input type="hidden" name="userId" value={person.id} />
          <fieldset>
            <legend className="visually-hidden">{t('people.siteRoles')}</legend>
            {siteRoles.map((role) => (
              <label key={role} className={styles.choice}>
                <input type="checkbox" name="roles[]" value={role} defaultChecked={person.roles.includes(role)} />
                <span>{t(`person.${role}`)}</span>
                <small>{t(`people.${role}Hint`)}</small>
              </label>
            ))}
          </fieldset>
          <Submit className="button">{t('people.save')}</Submit>
        </Form>
      </Section>
      <Section id="topic-roles" title={t('people.topicRoles')}>
        <dl className={styles.facts}>
          {person.topicRoles.map(({ topicId, title, role }) => (
            <TopicRole key={topicId} role={t(`person.${role}`)} title={title} />
          ))}
        </dl>
        <Form id="set-topic-role" action={setTopicRoleAction}>
          <input type="hidden" name="userId" value={person.id} />
          <SelectField
            name="topicId"
            label={t('people.topic')}
            options={person.topics.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <SelectField
            name="role"
            label={t('people.role')}
            options={[
              { value: 'mediator', label: t('people.mediatorRole') },
              { value: 'moderator', label: t('people.moderatorRole') },
              { value: 'none', label: t('people.noRole') },
            ]}
          />
          <Submit className="button">{t('people.saveTopic')}</Submit>
        </Form>
      </Section>
    </>
  )
}

const TopicRole = ({ role, title }: { role: string; title: string }) => (
  <>
    <dt>{role}</dt>
    <dd dir="auto">{title}</dd>
  </>
)
