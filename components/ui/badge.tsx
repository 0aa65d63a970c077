import type { ReactNode } from 'react'
import styles from './marks.module.css'

/** A word or two that mark what they stand beside: a role, a state, a distinction. */
export const Badge = ({ tone = 'plain', children }: { tone?: 'plain' | 'accent' | 'warn'; children: ReactNode }) => (
  <span className={styles.badge} data-tone={tone}>
    {children}
  </span>
)
