import { getTranslations } from 'next-intl/server'
import { PersonHead } from '@/components/accounts/person-head'
import { publicPerson } from '@/lib/accounts/people.queries'
import { canManagePeople } from '@/lib/accounts/policy'
import { orNotFound } from '@/lib/web/page'
import { viewer } from '@/lib/web/viewer'

export const generateMetadata = async ({ params }: PageProps<'/people/[name]'>) => ({
  title: decodeURIComponent((await params).name),
})

export default async function PersonPage({ params }: PageProps<'/people/[name]'>) {
  const asking = await viewer()
  const person = await orNotFound(publicPerson(asking, decodeURIComponent((await params).name)))
  const t = await getTranslations('accounts.person')
  return (
    <div className="column">
      <PersonHead person={person} />
      {canManagePeople(asking).allowed ? (
        <p>
          <a className="button" href={`/people/${encodeURIComponent(person.name)}/manage`}>
            {t('manage')}
          </a>
        </p>
      ) : null}
    </div>
  )
}
