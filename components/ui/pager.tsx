import { Icon } from './icon'
import styles from './navigation.module.css'

/** Older and newer, by key: each is a permanent link, or absent at its end. */
export const Pager = (props: {
  label: string
  newer?: { href: string; words: string } | null
  older?: { href: string; words: string } | null
}) =>
  props.newer || props.older ? (
    <nav className={styles.pager} aria-label={props.label}>
      {props.newer ? (
        <a className="button" rel="prev" href={props.newer.href}>
          <Icon name="arrow-left" /> {props.newer.words}
        </a>
      ) : null}
      {props.older ? (
        <a className="button" rel="next" href={props.older.href}>
          {props.older.words} <Icon name="arrow-right" />
        </a>
      ) : null}
    </nav>
  ) : null
