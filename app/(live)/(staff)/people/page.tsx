import { PeopleScreen } from '@/components/accounts/people-screen'
import { getTranslations } from '@/i18n/words'
import { peopleList } from '@/lib/accounts/people.queries'
import { demandRole } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts.people'))('title') })

export default async function PeoplePage({ searchParams }: PageProps<'/people'>) {
  const viewer = await demandRole('admin')
  const given = await searchParams
  const search = String(given.search ?? '')
  const after = String(given.after ?? '')
  return <PeopleScreen {...(await peopleList(viewer, { search, after }))} search={search} after={after} />
}
