import { PersonHead } from '@/components/accounts/person-head'
import { PersonPosts } from '@/components/accounts/person-posts'
import { getTranslations } from '@/i18n/words'
import { publicPerson } from '@/lib/accounts/people.queries'
import { moderates } from '@/lib/kernel/viewer'
import { postsByPerson } from '@/lib/posts/by-person.queries'
import { orNotFound } from '@/lib/web/page'
import { viewer } from '@/lib/web/viewer'

export const generateMetadata = async ({ params }: PageProps<'/people/[name]'>) => ({
  title: decodeURIComponent((await params).name),
  robots: { index: false },
})

export default async function PersonPage({ params, searchParams }: PageProps<'/people/[name]'>) {
  const asking = await viewer()
  const person = await orNotFound(publicPerson(asking, decodeURIComponent((await params).name)))
  const { before } = await searchParams
  const said = await postsByPerson(asking, { personId: person.id, before: String(before ?? '') })
  const t = await getTranslations('accounts.person')
  const own = `/people/${encodeURIComponent(person.name)}`
  return (
    <div className="column">
      <PersonHead person={person} />
      {moderates(asking) ? (
        <p>
          <a className="button" href={`${own}/manage`}>
            {t('manage')}
          </a>
        </p>
      ) : null}
      <PersonPosts posts={said.posts} older={said.older && `${own}?before=${said.older}`} first={before ? own : null} />
    </div>
  )
}
