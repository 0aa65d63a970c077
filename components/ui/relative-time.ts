const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 7],
]

/**
 * "4 hours ago", "in 2 days", as the language says it; null from a week on, where a date says more. Under a minute is "now".
 */
export function relativeTime(time: Date, now: Date, locale: string): string | null {
  let amount = (time.getTime() - now.getTime()) / 1000
  const { relative } = formats(locale)
  if (Math.abs(amount) < 45) return relative.format(0, 'second')
  for (const [unit, size] of steps) {
    if (Math.abs(amount) < size - 0.5) return relative.format(Math.round(amount), unit)
    amount /= size
  }
  return null
}

/** "3 May 2026". */
export const dateWords = (time: Date, locale: string): string => formats(locale).day.format(time)

/** "Sunday, 3 May 2026 at 14:05 UTC": for titles, where a reader asks for all of it. */
export const fullTimeWords = (time: Date, locale: string): string => formats(locale).full.format(time)

type Formats = { relative: Intl.RelativeTimeFormat; day: Intl.DateTimeFormat; full: Intl.DateTimeFormat }
const made = new Map<string, Formats>()

// Making a format takes a hundred times as long as using it, and a page has dozens of times.
function formats(locale: string): Formats {
  const known = made.get(locale)
  if (known) return known
  const date = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const
  const time = { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } as const
  const fresh = {
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
    day: new Intl.DateTimeFormat(dateTag(locale), date),
    full: new Intl.DateTimeFormat(dateTag(locale), { weekday: 'long', ...date, ...time }),
  }
  made.set(locale, fresh)
  return fresh
}

/** The language tag that dates are written by: day before month and a 24-hour clock, for an English that is read everywhere. */
export const dateTag = (locale: string) => (locale === 'en' ? 'en-GB' : locale)
