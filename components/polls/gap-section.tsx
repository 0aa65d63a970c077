import { scaleLinear } from 'd3-scale'
import { getTranslations } from '@/i18n/words'
import type { ResultsView } from '@/lib/polls/results-view'
import charts from './charts.module.css'
import { DataTable } from './data-table'

const width = 400
const left = 132
const step = 34
const point = { oppose: '-2', neither: '0', support: '2' }

/** What each side guessed, as a point on a line, beside what is so. */
export async function GapSection({ gap }: { gap: NonNullable<ResultsView['gap']> }) {
  const t = await getTranslations('polls')
  const x = scaleLinear([0, 100], [left, width - 20])
  const height = gap.sides.length * step + 34
  return (
    <section id="gap" aria-labelledby="gap-title">
      <h2 id="gap-title">{t('gap.title')}</h2>
      <p>{t('gap.desc')}</p>
      <figure>
        <svg
          className={charts.gap}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-labelledby="gap-svg-title gap-svg-desc"
        >
          <title id="gap-svg-title">{t('gap.actual', { share: gap.actual })}</title>
          <desc id="gap-svg-desc">{t('gap.desc')}</desc>
          <line className={charts.zero} x1={x(gap.actual)} x2={x(gap.actual)} y1={20} y2={height} />
          <text x={Math.min(width - 90, Math.max(90, x(gap.actual)))} y={11} textAnchor="middle">
            {t('gap.actual', { share: gap.actual })}
          </text>
          {gap.sides.map(({ side, guess }, i) => (
            <g key={side} transform={`translate(0 ${28 + i * step})`}>
              <text x={0} y={21}>
                {t('gap.row', { side })}
              </text>
              <line className={charts.axis} x1={left} x2={width - 20} y1={17} y2={17} />
              <line className={charts.mark} x1={x(guess)} x2={x(gap.actual)} y1={17} y2={17} />
              <circle className={charts.fill} data-scale={point[side]} cx={x(guess)} cy={17} r={6} />
              <text {...beside(x(guess), x(gap.actual))} y={6}>
                {guess} %
              </text>
            </g>
          ))}
        </svg>
        <DataTable
          caption={t('gap.title')}
          columns={[t('by.group'), t('gap.n'), t('gap.guess'), t('gap.off')]}
          rows={gap.sides.map((s) => [
            t('gap.row', { side: s.side }),
            String(s.n),
            `${s.guess} %`,
            t('gap.points', { gap: s.gap }),
          ])}
        />
      </figure>
    </section>
  )
}

/** A guess's number stands above its point, but never on the line of what is so. */
const beside = (at: number, fact: number) =>
  Math.abs(at - fact) > 18
    ? ({ x: at, textAnchor: 'middle' } as const)
    : at <= fact
      ? ({ x: fact - 5, textAnchor: 'end' } as const)
      : ({ x: fact + 5, textAnchor: 'start' } as const)
