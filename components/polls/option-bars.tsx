import { scaleLinear } from 'd3-scale'
import { getTranslations } from '@/i18n/words'
import styles from './charts.module.css'

const width = 264
const step = 36

/** One bar an option, as long as its share of `n` people, in the order given; `shares` in whole percent, as the table has them. */
export async function OptionBars(props: {
  id: string
  counts: { key: string; count: number }[]
  n: number
  shares: number[]
  words: (key: string) => string
}) {
  const t = await getTranslations('polls')
  const x = scaleLinear([0, Math.max(1, props.n)], [0, width])
  const title = `bars-${props.id}-title`
  const desc = `bars-${props.id}-desc`
  return (
    <svg
      className={styles.bars}
      viewBox={`0 0 ${width} ${props.counts.length * step}`}
      role="img"
      aria-labelledby={`${title} ${desc}`}
    >
      <title id={title}>
        {props.counts
          .map((c, i) =>
            t('tally.optionsTitle', { option: props.words(c.key), share: props.shares[i] ?? 0, n: props.n }),
          )
          .join('; ')}
      </title>
      <desc id={desc}>{t('tally.optionsDesc')}</desc>
      {props.counts.map(({ key, count }, i) => (
        <g key={key} transform={`translate(0 ${i * step})`}>
          <text x={0} y={12}>
            {shortened(props.words(key))}
          </text>
          <text x={width} y={12} textAnchor="end">
            {props.shares[i] ?? 0} %
          </text>
          <rect className={styles.track} x={0} y={17} width={width} height={10} />
          <rect className={styles.bar} x={0} y={17} width={x(count)} height={10} />
        </g>
      ))}
    </svg>
  )
}

/** For a picture; the whole words stand in its table and in the form. */
export const shortened = (words: string) => (words.length > 36 ? `${words.slice(0, 35)}…` : words)
