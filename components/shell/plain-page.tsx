import type { ReactNode } from 'react'
import styles from './plain-page.module.css'

/** A page of words: not found, rules, about, privacy. */
export const PlainPage = (props: { title: string; lead?: string; children?: ReactNode }) => (
  <div className={`column ${styles.page}`}>
    <h1>{props.title}</h1>
    {props.lead ? <p className={styles.lead}>{props.lead}</p> : null}
    {props.children}
  </div>
)
