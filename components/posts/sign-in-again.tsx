'use client' // because: only after a refused submission is it known that the session has ended
import { useFormAnswer } from '@/components/ui/form'
import styles from './composer.module.css'

type Words = { title: string; link: string; after: string }

/** Where a session ended while somebody was writing: the text stays in the form, signing in happens beside it. */
export function SignInAgain({ words }: { words: Words }) {
  const { state } = useFormAnswer()
  if (state.reason !== 'sign-in') return null
  return (
    <p className={styles.again}>
      <b>{words.title}</b>{' '}
      <a className="button" href="/sign-in" target="_blank" rel="noopener">
        {words.link}
      </a>{' '}
      {words.after}
    </p>
  )
}
