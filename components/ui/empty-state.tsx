import type { ReactNode } from 'react'
import styles from './states.module.css'

/** Where there is nothing yet: says so, and offers the next step. */
export const EmptyState = (props: { title: string; children?: ReactNode }) => (
  <div className={styles.empty}>
    <p className={styles.emptyTitle}>{props.title}</p>
    {props.children}
  </div>
)
