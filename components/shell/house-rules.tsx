import type { HouseRule } from '@/lib/settings/house-rules'
import styles from './house-rules.module.css'

/** The numbered rules; `#rule-2` is the address of the second, which decisions cite. */
export const HouseRules = ({ rules }: { rules: HouseRule[] }) => (
  <ol className={styles.rules}>
    {rules.map(({ title, text }, place) => (
      <li key={title} id={`rule-${place + 1}`}>
        <h2>{title}</h2>
        {text ? <p>{text}</p> : null}
      </li>
    ))}
  </ol>
)
