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
  if (Math.abs(amount) < 45) return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(0, 'second')
  for (const [unit, size] of steps) {
    if (Math.abs(amount) < size - 0.5)
      return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(amount), unit)
    amount /= size
  }
  return null
}

/** "3 May 2026". */
export const dateWords = (time: Date, locale: string): string =>
  new Intl.DateTimeFormat(tag(locale), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(time)

/** "Sunday, 3 May 2026 at 14:05 UTC": for titles, where a reader asks for all of it. */
export const fullTimeWords = (time: Date, locale: string): string =>
  new Intl.DateTimeFormat(tag(locale), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
    timeZoneName: 'short',
  }).format(time)

// Day before month and a 24-hour clock, for an English that is read everywhere.
const tag = (locale: string) => (locale === 'en' ? 'en-GB' : locale)
