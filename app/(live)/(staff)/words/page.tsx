import { WordsScreen } from '@/components/moderation/words-screen'
import { getTranslations } from '@/i18n/words'
import { watchedWords } from '@/lib/moderation/words.queries'
import { demandRole } from '@/lib/web/page'

export const generateMetadata = async () => ({ title: (await getTranslations('moderation.words'))('title') })

export default async function WordsPage() {
  const viewer = await demandRole('admin')
  return <WordsScreen words={await watchedWords(viewer)} />
}
