import { getLocale } from 'next-intl/server'
import { dateWords, fullTimeWords, relativeTime } from './relative-time'
import { writesDates } from './render-mode'

/** A moment: relative, with its full time and zone as the title. Pages that are kept show the date and are freshened in the browser. */
export async function Time({ at }: { at: Date }) {
  const locale = await getLocale()
  const words = (writesDates() ? null : relativeTime(at, new Date(), locale)) ?? dateWords(at, locale)
  return (
    <time dateTime={at.toISOString()} title={fullTimeWords(at, locale)} data-relative="">
      {words}
    </time>
  )
}

/** A day, always as a date. */
export async function Day({ at }: { at: Date }) {
  const locale = await getLocale()
  return (
    <time dateTime={at.toISOString()} title={fullTimeWords(at, locale)}>
      {dateWords(at, locale)}
    </time>
  )
}
