'use client' // because: only after a refused submission is it known that the session has ended; signing in happens beside the text
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useFormAnswer } from '@/components/ui/form'
import styles from './composer.module.css'

type Words = Record<'first' | 'ended' | 'newTab' | 'after' | 'here' | 'back' | 'email' | 'password' | 'submit', string>
/** `form`: the sign-in form that the fields belong to. `made`: changes whenever the composer is rendered anew. */
type Props = { form: string; made: string; visitor: boolean; words: Words }

const never = () => () => {}

/** Who is not, or no longer, signed in signs in beside what they write: here with JavaScript, else in a new tab. */
export function SignInAgain({ form, made, visitor, words }: Props) {
  const { state } = useFormAnswer()
  const [refused, note] = useState({ state, made })
  useEffect(() => {
    if (refused.state !== state) note({ state, made })
  }, [state, made, refused])
  const here = useSyncExternalStore(
    never,
    () => location.pathname + location.search,
    () => null,
  )
  const ended = state.reason === 'sign-in'
  if (!visitor && !ended) return null
  if (!visitor && refused.made !== made)
    return (
      <p className={styles.again} role="status">
        {words.back}
      </p>
    )
  return (
    <div className={styles.again} role={ended ? 'alert' : undefined}>
      <p>
        <b>{ended ? words.ended : words.first}</b>{' '}
        <a href="/sign-in" target="_blank" rel="noopener">
          {words.newTab}
        </a>{' '}
        {here ? words.here : words.after}
      </p>
      {here ? (
        <div className={styles.signIn}>
          <input type="hidden" form={form} name="returnTo" value={here} />
          <label>
            {words.email}
            <input form={form} name="email" type="email" autoComplete="username" required dir="ltr" />
          </label>
          <label>
            {words.password}
            <input form={form} name="password" type="password" autoComplete="current-password" required />
          </label>
          <button type="submit" form={form}>
            {words.submit}
          </button>
        </div>
      ) : null}
    </div>
  )
}
