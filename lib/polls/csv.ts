import type { ResultsView } from './results-view'

const quoted = (cell: string | number | null): string => {
  const text = cell === null ? '' : String(cell)
  // A spreadsheet would run what starts like a formula.
  const safe = /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * The numbers of a poll as CSV (RFC 4180): one line a number, `table, row, column, people, share`; hidden numbers are
 * empty. The first lines say what they are and what they are not.
 */
export function pollCsv(results: ResultsView): string {
  const { card } = results
  const { tally } = card
  if (!tally) return ''
  const name = (key: string) => card.options.find((o) => o.key === key)?.label || key
  const share = (count: number | null, n: number) =>
    count === null || n === 0 ? null : Math.round((count * 1000) / n) / 10
  const lines: (string | number | null)[][] = [
    ['table', 'row', 'column', 'people', 'share'],
    ['about', 'question', card.question.wording, null, null],
    ['about', 'question version', card.question.number, null, null],
    ['about', 'first answer', card.question.since, null, null],
    ['about', 'closes', card.closesAt, null, null],
    ['about', 'sample', 'self-selected readers of this page, not a sample of any population', null, null],
    ['headline', 'blind', 'all', tally.n, null],
    ...tally.counts.map((c) => ['headline', 'blind', name(c.key), c.count, share(c.count, tally.n)]),
    ['headline', 'had seen results', 'all', tally.exposed.n, null],
    ...(tally.exposed.counts ?? []).map((c) => [
      'headline',
      'had seen results',
      name(c.key),
      c.count,
      share(c.count, tally.exposed.n),
    ]),
    ...results.trend.flatMap((p) =>
      Object.entries(p.counts).map(([key, count]) => ['trend', p.at, name(key), count, share(count, p.voters)]),
    ),
    ...results.breakdowns.flatMap((b) =>
      b.rows.flatMap((row) =>
        b.columns.map((key, c) => [
          `by ${b.attribute.key}`,
          row.key,
          name(key),
          row.cells[c] ?? null,
          row.nearlyAll === key ? '>95' : share(row.cells[c] ?? null, row.n),
        ]),
      ),
    ),
    ...(results.gap?.sides.map((s) => ['guess', s.side, 'guessed support', s.n, s.guess]) ?? []),
    ...results.shifts.flatMap((s) =>
      (s.matrix ?? []).flatMap((row) =>
        s.columns.map((to, c) => [`shift ${s.name}`, row.key, to, row.cells[c] ?? null, null]),
      ),
    ),
  ]
  return `${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`
}
