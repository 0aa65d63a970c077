'use client' // because: the preview opens in place, and refused text comes back into the field
import { type ReactNode, startTransition, useActionState, useEffect, useId, useRef, useState } from 'react'
import { FieldError, FormMessage, useField, useFormAnswer } from '@/components/ui/form'
import { Rendered } from '@/components/ui/rendered'
import { previewAction } from '@/lib/posts/actions'
import { idle } from '@/lib/web/form-state'
import styles from './composer.module.css'

type Props = {
  label: string
  hint: string
  text: string
  words: { preview: string; shown: string }
  submit: ReactNode
  tools: ReactNode
  keeper: ReactNode
}

/** The text of a post. Without JavaScript the preview is a round trip that brings the text back. */
export function ComposerText({ label, hint, text, words, submit, tools, keeper }: Props) {
  const [preview, show] = useActionState(previewAction, idle)
  const [first] = useState(text)
  const { value, error, ids } = useField('text', first)
  const { state } = useFormAnswer()
  const field = useRef<HTMLTextAreaElement>(null)
  const untouched = useRef(first)
  // The page was made anew: a text that nobody has touched since follows it, one that is being written stays.
  useEffect(() => {
    if (text === untouched.current) return
    if (field.current && field.current.value === untouched.current) field.current.value = text
    untouched.current = text
  }, [text])
  const problem = error ?? preview.errors?.text ?? (preview.status === 'refused' ? preview.message : undefined)
  const label_ = useId()
  const { html } = (preview.data ?? state.data ?? {}) as { html?: string }
  return (
    <>
      <label htmlFor={ids.input} id={label_} className="visually-hidden">
        {label}
      </label>
      <textarea
        ref={field}
        key={value}
        id={ids.input}
        name="text"
        dir="auto"
        rows={6}
        defaultValue={value}
        placeholder={hint}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit()
        }}
        {...ids.aria(undefined, problem)}
      />
      <FieldError id={ids.error} text={problem} />
      {state.reason === 'sign-in' ? null : <FormMessage />}
      <footer className={styles.foot}>
        {tools}
        <button
          type="submit"
          className="quiet"
          name="press"
          value="preview"
          onClick={(event) => {
            event.preventDefault()
            const form = event.currentTarget.form
            if (form) startTransition(() => show(new FormData(form)))
          }}
        >
          {words.preview}
        </button>
        {keeper}
        <span className={styles.end}>{submit}</span>
      </footer>
      <div aria-live="polite">
        {html !== undefined ? (
          <section className={styles.preview} aria-label={words.shown}>
            <small>{words.shown}</small>
            <Rendered html={html} />
          </section>
        ) : null}
      </div>
    </>
  )
}
