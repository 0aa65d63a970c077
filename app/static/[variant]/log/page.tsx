import { setRequestLocale } from 'next-intl/server'
import { LogScreen } from '@/components/moderation/log-screen'
import { readVariant } from '@/components/shell/variant'
import { getTranslations } from '@/i18n/words'
import { publicLog } from '@/lib/moderation/log.queries'

export const dynamic = 'force-static'

export async function generateMetadata({ params }: PageProps<'/static/[variant]/log'>) {
  setRequestLocale(readVariant((await params).variant)?.locale ?? 'en')
  return { title: (await getTranslations('moderation.log'))('title') }
}

/** The newest page of the public log for readers without a session. */
export default async function StaticLogPage({ params }: PageProps<'/static/[variant]/log'>) {
  setRequestLocale(readVariant((await params).variant)?.locale ?? 'en')
  return <LogScreen log={await publicLog()} before={null} />
}
