import { getLocale } from 'next-intl/server'
import { dateTag } from '@/components/ui/relative-time'
import { getTranslations } from '@/i18n/words'

/** When a poll opens or closes: always with its zone; `day` leaves out the time. `say` is a key of the polls catalogue. */
export async function Moment({ say, at, zone, day = false }: { say: string; at: string; zone: string; day?: boolean }) {
  const t = await getTranslations('polls')
  const date = { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone } as const
  const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const
  const words = new Intl.DateTimeFormat(dateTag(await getLocale()), day ? date : { ...date, ...time }).format(
    new Date(at),
  )
  return (
    <span>
      <time dateTime={at}>{t(say, { when: words, date: words })}</time>
    </span>
  )
}
