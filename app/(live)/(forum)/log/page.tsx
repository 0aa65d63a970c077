import { LogScreen } from '@/components/moderation/log-screen'
import { getTranslations } from '@/i18n/words'
import { publicLog } from '@/lib/moderation/log.queries'
import { LogInput } from '@/lib/moderation/schema'

export const generateMetadata = async () => ({ title: (await getTranslations('moderation.log'))('title') })

export default async function LogPage({ searchParams }: PageProps<'/log'>) {
  const given = LogInput.safeParse(await searchParams)
  const before = given.success ? given.data.before : undefined
  return <LogScreen log={await publicLog({ before })} before={before ?? null} />
}
