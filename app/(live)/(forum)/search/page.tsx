import { SearchScreen } from '@/components/search/search-screen'
import { getTranslations } from '@/i18n/words'
import { searchResults } from '@/lib/search/queries'
import { SearchInput } from '@/lib/search/schema'
import { viewer } from '@/lib/web/viewer'

export async function generateMetadata() {
  return { title: (await getTranslations('search'))('title'), robots: { index: false } }
}

export default async function SearchPage({ searchParams }: PageProps<'/search'>) {
  const asked = SearchInput.safeParse(await searchParams)
  const input = asked.success ? asked.data : { q: '' }
  return <SearchScreen found={await searchResults(await viewer(), input)} first={!input.after} />
}
