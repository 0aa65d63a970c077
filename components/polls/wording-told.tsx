'use client' // because: the wording check's answer comes without leaving the form, beside the words that it is about
import { useFormAnswer } from '@/components/ui/form'
import styles from './pages.module.css'

/** What the wording check says of a question that was about to be asked, and how to go on. Nothing before that. */
export function WordingTold({ title, onward }: { title: string; onward: string }) {
  const data = useFormAnswer().state.data as { read: string; warnings: string[] } | undefined
  if (!data) return null
  return (
    <div className={styles.told} role="alert">
      <p>
        <b>{title}</b>
      </p>
      <ul>
        {data.warnings.map((words) => (
          <li key={words} dir="auto">
            {words}
          </li>
        ))}
      </ul>
      <p>{onward}</p>
      <input type="hidden" name="read" value={data.read} />
    </div>
  )
}
