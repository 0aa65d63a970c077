import { RolesForms } from '@/components/accounts/roles-forms'
import { Section } from '@/components/accounts/section'
import { PersonSanctions } from '@/components/moderation/person-sanctions'
import { getTranslations } from '@/i18n/words'
import { managedPerson, publicPerson } from '@/lib/accounts/people.queries'
import { canManagePeople } from '@/lib/accounts/policy'
import { personSanctions } from '@/lib/moderation/person-sanctions.queries'
import { demandRole, orNotFound } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts.people'))('title') })

export default async function ManagePersonPage({ params, searchParams }: PageProps<'/people/[name]/manage'>) {
  const viewer = await demandRole('moderator')
  const name = decodeURIComponent((await params).name)
  const person = await orNotFound(publicPerson(viewer, name))
  const managed = canManagePeople(viewer).allowed ? await managedPerson(viewer, person.name) : null
  const t = await getTranslations('accounts.people')
  return (
    <div className="column">
      <h1 dir="auto">
        <a href={`/people/${encodeURIComponent(person.name)}`}>{person.name}</a>
      </h1>
      <Section id="sanctions" title={t('sanctions')}>
        <PersonSanctions person={person} view={await orNotFound(personSanctions(viewer, person.id))} />
      </Section>
      {managed ? <RolesForms person={managed} done={(await searchParams).done === '1'} /> : null}
    </div>
  )
}
