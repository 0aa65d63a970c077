import type { ReactNode } from 'react'
import styles from './accounts.module.css'

/** One part of a settings page, with its own address. */
export const Section = (props: { id: string; title: string; children: ReactNode }) => (
  <section id={props.id} className={styles.section} aria-labelledby={`${props.id}-title`}>
    <h2 id={`${props.id}-title`}>{props.title}</h2>
    {props.children}
  </section>
)
