import styles from './charts.module.css'

/** Hatching for strong opposition, dots for strong support: readable in greyscale and on paper. `id` makes them the picture's own. */
export const Patterns = ({ id }: { id: string }) => (
  <defs>
    <pattern id={`hatch-${id}`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line className={styles.pattern} x1="0" y1="0" x2="0" y2="5" />
    </pattern>
    <pattern id={`dots-${id}`} width="5" height="5" patternUnits="userSpaceOnUse">
      <circle className={styles.patternDot} cx="2.5" cy="2.5" r="0.9" />
    </pattern>
  </defs>
)

/** Which pattern lies over a point of the scale. */
export const patternOf = (key: string): 'hatch' | 'dots' | null =>
  Number(key) <= -2 ? 'hatch' : Number(key) >= 2 ? 'dots' : null
