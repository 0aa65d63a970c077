import styles from './icon.module.css'

/** One icon of public/icons.svg (scripts/icons.mjs lists them). Decoration: the words beside it say what it means. */
export const Icon = ({ name }: { name: string }) => (
  <svg className={styles.icon} aria-hidden="true" width="18" height="18">
    <use href={`/icons.svg#${name}`} />
  </svg>
)
