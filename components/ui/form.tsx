'use client' // because: shows errors beside their fields and keeps typed text without leaving the page
import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  use,
  useActionState,
  useEffect,
  useLayoutEffect,
  useRef,
} from 'react'
import { type FormAction, type FormState, idle } from '@/lib/web/form-state'
import styles from './form.module.css'
import { rememberTyped, restoreTyped } from './typed-early'

const State = createContext<{ state: FormState; pending: boolean; id: string }>({ state: idle, pending: false, id: '' })

/** What the last submission answered; for leaves inside a `Form`. */
export const useFormAnswer = () => use(State)

/**
 * A form with a server action. Works without JavaScript; with it the answer comes without leaving the page, the first
 * wrong field is focused and the message is announced. `id` must be unique on the page.
 */
export function Form(props: {
  id: string
  action: FormAction
  children: ReactNode
  className?: string
  label?: string
  /** Leave the message to a child (`FormMessage`). */
  quiet?: boolean
}) {
  const [state, action, pending] = useActionState(props.action, idle)
  const form = useRef<HTMLFormElement>(null)
  const early = useRef<HTMLTextAreaElement[] | null>(null)
  if (!early.current) rememberTyped(props.id)
  useLayoutEffect(() => {
    early.current ??= restoreTyped(form.current)
  }, [])
  // Whoever keeps drafts listens by now.
  useEffect(() => {
    for (const field of early.current?.splice(0) ?? []) field.dispatchEvent(new Event('input', { bubbles: true }))
  }, [])
  useEffect(() => {
    if (state.status === 'refused')
      for (const secret of form.current?.querySelectorAll('input[type=password]') ?? [])
        (secret as HTMLInputElement).value = ''
    if (state.status === 'refused') form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
    if (state.status === 'done' && !state.values) form.current?.reset()
  }, [state])
  // React empties a form after its action, also after a refusal; sent by hand, every typed word stays.
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter)
    startTransition(() => action(data))
  }
  return (
    <State value={{ state, pending, id: props.id }}>
      <form
        ref={form}
        id={props.id}
        action={action}
        onSubmit={send}
        className={props.className ?? styles.form}
        aria-label={props.label}
      >
        {props.quiet ? null : <FormMessage />}
        {props.children}
      </form>
    </State>
  )
}

/** The answer for the form as a whole. */
export function FormMessage() {
  const { state } = useFormAnswer()
  return (
    <p className={styles.message} data-status={state.status} role={state.status === 'refused' ? 'alert' : 'status'}>
      {state.message}
    </p>
  )
}

type FieldProps = {
  name: string
  label: string
  hint?: string
  type?: string
  defaultValue?: string
  required?: boolean
  autoComplete?: string
  maxLength?: number
  minLength?: number
  inputMode?: 'text' | 'email' | 'numeric' | 'url'
  dir?: 'auto' | 'ltr'
  spellCheck?: boolean
  autoFocus?: boolean
}

/** One labelled input with its hint and its error. */
export function Field({ label, hint, defaultValue, ...input }: FieldProps) {
  const { value, error, ids } = useField(input.name, defaultValue)
  return (
    <div className={styles.field}>
      <label htmlFor={ids.input}>{label}</label>
      <Hint id={ids.hint} text={hint} />
      <input {...input} key={value} id={ids.input} defaultValue={value} {...ids.aria(hint, error)} />
      <FieldError id={ids.error} text={error} />
    </div>
  )
}

/** One labelled textarea with its hint and its error. */
export function TextField(props: Omit<FieldProps, 'type' | 'inputMode'> & { rows?: number; hideLabel?: boolean }) {
  const { label, hint, defaultValue, hideLabel, ...input } = props
  const { value, error, ids } = useField(input.name, defaultValue)
  return (
    <div className={styles.field}>
      <label htmlFor={ids.input} className={hideLabel ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <Hint id={ids.hint} text={hint} />
      <textarea rows={6} {...input} key={value} id={ids.input} defaultValue={value} {...ids.aria(hint, error)} />
      <FieldError id={ids.error} text={error} />
    </div>
  )
}

/** One labelled choice. */
export function SelectField(props: {
  name: string
  label: string
  hint?: string
  defaultValue?: string
  options: { value: string; label: string }[]
}) {
  const { value, error, ids } = useField(props.name, props.defaultValue)
  return (
    <div className={styles.field}>
      <label htmlFor={ids.input}>{props.label}</label>
      <Hint id={ids.hint} text={props.hint} />
      <select name={props.name} key={value} id={ids.input} defaultValue={value} {...ids.aria(props.hint, error)}>
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldError id={ids.error} text={error} />
    </div>
  )
}

/** One labelled tick box; after a refusal it stands as it was sent. */
export function TickField({ name, label, on = false }: { name: string; label: string; on?: boolean }) {
  const { values } = useFormAnswer().state
  const ticked = values ? values[name] === 'on' : on
  return (
    <label className={styles.tick}>
      <input type="checkbox" name={name} key={String(ticked)} defaultChecked={ticked} />
      <span>{label}</span>
    </label>
  )
}

/** Says what will happen; disabled while it does. */
export function Submit(props: {
  children: ReactNode
  className?: string
  name?: string
  value?: string
  /** The letter that presses it, where a page is worked by keyboard. */
  hotkey?: string
  /** The form that it sends, where it stands outside of it. */
  form?: string
}) {
  const { pending } = useFormAnswer()
  return (
    <button
      type="submit"
      form={props.form}
      className={props.className ?? 'primary'}
      name={props.name}
      value={props.value}
      aria-disabled={pending}
      data-key={props.hotkey}
    >
      {props.children}
    </button>
  )
}

/** The value given back after a refusal, the error and the ids that tie label, hint and error to the input. */
export function useField(name: string, defaultValue?: string) {
  const { state, id } = useFormAnswer()
  const given = state.values?.[name]
  const input = `${id}-${name}`
  const ids = {
    input,
    hint: `${input}-hint`,
    error: `${input}-error`,
    aria: (hint?: string, error?: string) => ({
      'aria-invalid': error ? true : undefined,
      'aria-describedby': [hint && `${input}-hint`, error && `${input}-error`].filter(Boolean).join(' ') || undefined,
    }),
  }
  return { value: typeof given === 'string' ? given : defaultValue, error: state.errors?.[name], ids }
}

const Hint = ({ id, text }: { id: string; text?: string }) =>
  text ? (
    <p id={id} className={styles.hint}>
      {text}
    </p>
  ) : null

/** The error of a group of choices, which has no one input to stand beside. */
export function GroupError({ name }: { name: string }) {
  const { error, ids } = useField(name)
  return <FieldError id={ids.error} text={error} />
}

export const FieldError = ({ id, text }: { id: string; text?: string }) =>
  text ? (
    <p id={id} className={styles.error}>
      {text}
    </p>
  ) : null
