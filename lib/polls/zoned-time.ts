/**
 * The moment that a local time such as `2026-11-22T18:30` means in a zone (IANA name); null where it is not a time or not
 * a zone. A time that a change of clocks skips means the moment after it; one that happens twice, the first.
 */
export function zonedTime(local: string, zone: string): Date | null {
  const wall = Date.parse(`${local.length === 10 ? `${local}T00:00` : local}Z`)
  if (Number.isNaN(wall) || !isZone(zone)) return null
  const guess = wall - offsetAt(wall, zone)
  const better = wall - offsetAt(guess, zone)
  return new Date(offsetAt(better, zone) === offsetAt(guess, zone) ? better : Math.max(guess, better))
}

/** A moment as local time in a zone, for an input of type datetime-local. */
export const localTime = (at: Date, zone: string): string =>
  new Date(at.getTime() + offsetAt(at.getTime(), zone)).toISOString().slice(0, 16)

export function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

function offsetAt(moment: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-u-hc-h23', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(moment)
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
  return wall - Math.floor(moment / 1000) * 1000
}
