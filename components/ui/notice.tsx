import type { ReactNode } from 'react'
import { Icon } from './icon'
import styles from './states.module.css'

/** A sentence or two about the state of what follows: locked, slow, corrected, a refusal. `tone` never speaks alone. */
export const Notice = (props: { tone?: 'info' | 'warn'; icon?: string; children: ReactNode }) => (
  <div className={styles.notice} data-tone={props.tone ?? 'info'}>
    <Icon name={props.icon ?? (props.tone === 'warn' ? 'circle-alert' : 'info')} />
    <div>{props.children}</div>
  </div>
)
