import { getTranslations } from 'next-intl/server'
import { RolesScreen } from '@/components/accounts/roles-screen'
import { managedPerson } from '@/lib/accounts/people.queries'
import { demandRole, orNotFound } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('accounts.people'))('title') })

export default async function ManagePersonPage({ params, searchParams }: PageProps<'/people/[name]/manage'>) {
  const viewer = await demandRole('admin')
  const person = await orNotFound(managedPerson(viewer, decodeURIComponent((await params).name)))
  return <RolesScreen person={person} done={(await searchParams).done === '1'} />
}
