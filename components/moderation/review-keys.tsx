'use client' // because: the queue is worked by keyboard, and the notice shows the words while they are typed
import { useEffect } from 'react'

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.matches('textarea, select, input:not([type=radio])') || target.isContentEditable)

/** j and k walk the queue; every other letter presses what is marked with it. */
function press(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return
  const cases = [...document.querySelectorAll<HTMLAnchorElement>('a[data-case]')]
  const at = cases.findIndex((link) => link.ariaCurrent === 'page')
  const step = event.key === 'j' ? at + 1 : event.key === 'k' ? Math.max(0, at - 1) : null
  const marked = document.querySelector<HTMLElement>(`[data-key="${CSS.escape(event.key)}"]`)
  const next = step === null ? marked : cases[step]
  if (!next) return
  event.preventDefault()
  next.click()
  if (next instanceof HTMLInputElement)
    document.querySelector<HTMLElement>('[data-decide] textarea[name=reason]')?.focus()
}

/** A template for the chosen ground where nothing else is written; then the notice as its author will read it. */
function mirror(event: Event) {
  const form = event.target instanceof HTMLElement ? event.target.closest<HTMLFormElement>('[data-decide] form') : null
  if (!form) return
  const ground = form.elements.namedItem('ground') as HTMLSelectElement | null
  const reason = form.elements.namedItem('reason') as HTMLTextAreaElement | null
  if (!ground || !reason) return
  const templates = JSON.parse(form.closest<HTMLElement>('[data-decide]')?.dataset.templates ?? '{}')
  if (event.target === ground && (!reason.value || Object.values(templates).includes(reason.value)))
    reason.value = templates[ground.value] ?? ''
  for (const place of document.querySelectorAll('[data-mirror=reason]')) place.textContent = reason.value
  for (const place of document.querySelectorAll('[data-mirror=ground]'))
    place.textContent = ground.value ? (ground.selectedOptions[0]?.text ?? '') : ''
}

export function ReviewKeys() {
  useEffect(() => {
    document.addEventListener('keydown', press)
    document.addEventListener('input', mirror)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('input', mirror)
    }
  }, [])
  return null
}
