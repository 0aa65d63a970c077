import type { ReactNode } from 'react'
import styles from './marks.module.css'

/** A small coloured square with its words; `scale` is a point of the stance scale ("-3" … "3"). */
export const Chip = ({ scale, children }: { scale: string; children: ReactNode }) => (
  <span className={styles.chip} data-scale={scale}>
    {children}
  </span>
)
