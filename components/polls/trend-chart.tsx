import { scaleLinear, scaleUtc } from 'd3-scale'
import { area, curveStepAfter, stack } from 'd3-shape'
import styles from './charts.module.css'
import { shortened } from './option-bars'
import { Patterns } from './patterns'

const width = 560
const height = 200
const top = 14
const foot = 22

type Point = { at: Date; voters: number; shares: number[] }
const scaleKeys = ['-2', '0', '2']

/** Shares over time as stacked steps, whole percent of those who took a position; corrections as dashed lines. */
export function TrendChart(props: {
  stance: boolean
  bands: { key: string; words: string }[]
  points: Point[]
  marks: { at: Date; words: string }[]
  dates: [string, string]
  title: string
  desc: string
}) {
  const { points, bands, stance } = props
  const [first, last] = [points[0]?.at ?? new Date(0), points.at(-1)?.at ?? new Date(0)]
  const x = scaleUtc([first, first < last ? last : new Date(first.getTime() + 1)], [0, width])
  const y = scaleLinear([0, 100], [top + height, top])
  const rows = points.map((p) => ({ at: p.at, ...Object.fromEntries(bands.map((b, i) => [b.key, p.shares[i] ?? 0])) }))
  const only = rows.length === 1 ? rows[0] : undefined
  const drawn = only ? [only, { ...only, at: x.domain()[1] ?? only.at }] : rows
  const layers = stack<(typeof rows)[number]>()
    .keys(bands.map((b) => b.key))
    .value((row, key) => Number((row as Record<string, unknown>)[key] ?? 0))(drawn)
  const shape = area<(typeof layers)[number][number]>()
    .x((p) => x(p.data.at))
    .y0((p) => y(p[0]))
    .y1((p) => y(p[1]))
    .curve(curveStepAfter)
  return (
    <svg
      className={styles.series}
      viewBox={`0 0 ${width} ${top + height + foot}`}
      role="img"
      aria-labelledby="trend-svg-title trend-svg-desc"
    >
      <title id="trend-svg-title">{props.title}</title>
      <desc id="trend-svg-desc">{props.desc}</desc>
      <Patterns id="trend" />
      {layers.map((layer, i) => (
        <path
          key={layer.key}
          className={styles.fill}
          data-scale={stance ? scaleKeys[i] : undefined}
          data-band={stance ? undefined : i % 4}
          d={shape(layer) ?? ''}
        />
      ))}
      {layers.map((layer, i) =>
        stance && i !== 1 ? (
          <path key={`p-${layer.key}`} fill={`url(#${i === 0 ? 'hatch' : 'dots'}-trend)`} d={shape(layer) ?? ''} />
        ) : null,
      )}
      {layers.map((layer) => {
        const end = layer.at(-1)
        const share = end ? end[1] - end[0] : 0
        if (!end || share < 7) return null
        const name = bands.find((b) => b.key === layer.key)?.words ?? ''
        return (
          <text
            key={`t-${layer.key}`}
            className={styles.haloed}
            x={width - 8}
            y={y((end[0] + end[1]) / 2) + 4}
            textAnchor="end"
          >
            {shortened(name)} {Math.round(share)} %
          </text>
        )
      })}
      <line className={styles.zero} x1={0} x2={width} y1={y(50)} y2={y(50)} strokeDasharray="2 4" />
      {props.marks
        .filter((mark) => mark.at >= first && mark.at <= last)
        .map((mark) => (
          <g key={mark.words}>
            <line className={styles.mark} x1={x(mark.at)} x2={x(mark.at)} y1={top - 2} y2={top + height} />
            <text x={Math.min(x(mark.at), width - 110)} y={10}>
              {mark.words}
            </text>
          </g>
        ))}
      <text x={0} y={top + height + 16}>
        {props.dates[0]}
      </text>
      <text x={width} y={top + height + 16} textAnchor="end">
        {props.dates[1]}
      </text>
    </svg>
  )
}
