import { searchResults } from '@/lib/search/queries'
import { SearchInput } from '@/lib/search/schema'
import { apiQuery } from '@/lib/web/api'

export const GET = apiQuery(SearchInput, searchResults)
