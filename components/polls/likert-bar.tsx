import { getTranslations } from '@/i18n/words'
import { divergingBar, type Reach } from '@/lib/polls/diverging'
import { type Side, sideOf } from '@/lib/polls/kinds'
import { percentages } from '@/lib/polls/shares'
import styles from './charts.module.css'
import { Patterns, patternOf } from './patterns'

const width = 264
type Counts = { key: string; count: number }[]

/** Shares per side of a stance scale, in whole percent: the sums of what the table says of its points. */
function sideShares(counts: Counts) {
  const shares = percentages(counts.map((c) => c.count))
  const of = (side: Side) => counts.reduce((sum, c, i) => sum + (sideOf(c.key) === side ? (shares[i] ?? 0) : 0), 0)
  return { oppose: of('oppose'), neither: of('neither'), support: of('support') }
}

/** A stance scale as one diverging bar around its middle: opposition left, support right, told apart by lightness, pattern and place. */
export async function LikertBar(props: { id: string; counts: Counts; words: (key: string) => string; reach?: Reach }) {
  const t = await getTranslations('polls')
  const n = props.counts.reduce((sum, c) => sum + c.count, 0)
  const { oppose, neither, support } = sideShares(props.counts)
  const { segments, zero } = divergingBar(props.counts, width, props.reach)
  const title = `likert-${props.id}-title`
  const desc = `likert-${props.id}-desc`
  return (
    <svg className={styles.likert} viewBox={`0 0 ${width} 62`} role="img" aria-labelledby={`${title} ${desc}`}>
      <title id={title}>{t('tally.barTitle', { n, oppose, neither, support })}</title>
      <desc id={desc}>{t('tally.barDesc')}</desc>
      <Patterns id={props.id} />
      {segments.map(({ key, x, width: w }) => (
        <g key={key}>
          <rect className={styles.fill} data-scale={key} x={x} y={16} width={Math.max(0, w - 1)} height={22} />
          {patternOf(key) ? (
            <rect fill={`url(#${patternOf(key)}-${props.id})`} x={x} y={16} width={Math.max(0, w - 1)} height={22} />
          ) : null}
        </g>
      ))}
      <line className={styles.zero} x1={zero} x2={zero} y1={11} y2={43} />
      <text x={0} y={10}>
        {t('tally.oppose', { share: oppose })}
      </text>
      <text x={width} y={10} textAnchor="end">
        {t('tally.support', { share: support })}
      </text>
      <text x={Math.min(width - 34, Math.max(34, zero))} y={57} textAnchor="middle">
        {t('tally.neither', { share: neither })}
      </text>
    </svg>
  )
}
