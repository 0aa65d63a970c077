'use client' // because: a form empties itself after its action, and a refused draft must keep what was typed
import { useEffect, useRef } from 'react'

/** Inside a form: what was typed stays when the form's action has answered. */
export function KeepTyped() {
  const mark = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const form = mark.current?.closest('form')
    const keep = (event: Event) => event.preventDefault()
    form?.addEventListener('reset', keep)
    return () => form?.removeEventListener('reset', keep)
  }, [])
  return <span ref={mark} hidden />
}
