import styles from './accounts.module.css'

/** A field that people neither see nor reach; what fills it in is a program. */
export const Trap = ({ label }: { label: string }) => (
  <div className={styles.trap} aria-hidden="true">
    <label>
      {label}
      <input type="text" name="website" tabIndex={-1} autoComplete="off" />
    </label>
  </div>
)
