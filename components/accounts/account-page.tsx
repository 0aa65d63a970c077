import type { ReactNode } from 'react'
import styles from './accounts.module.css'

/** One narrow column with one thing to do. */
export const AccountPage = (props: { title: string; lead?: string; children?: ReactNode }) => (
  <div className={styles.page}>
    <h1>{props.title}</h1>
    {props.lead ? (
      <p className={styles.lead} dir="auto">
        {props.lead}
      </p>
    ) : null}
    {props.children}
  </div>
)

/** Another way, below the first. */
export const Other = (props: { title?: string; children: ReactNode }) => (
  <section className={styles.other}>
    {props.title ? <h2>{props.title}</h2> : null}
    {props.children}
  </section>
)

export const Aside = ({ children }: { children: ReactNode }) => <p className={styles.aside}>{children}</p>
