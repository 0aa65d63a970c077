import styles from './navigation.module.css'

/** Views of the same thing, as links: each has its address. */
export const Tabs = (props: { label: string; tabs: { href: string; words: string; current: boolean }[] }) => (
  <nav className={styles.tabs} aria-label={props.label}>
    {props.tabs.map((tab) => (
      <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
        {tab.words}
      </a>
    ))}
  </nav>
)
