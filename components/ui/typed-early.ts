type Typed = { value: string; start: number; end: number }

const typed = new WeakMap<HTMLTextAreaElement, Typed>()
const fields = (form: HTMLElement | null) => [...(form?.querySelectorAll('textarea') ?? [])]

/**
 * Remembers what somebody typed or selected in a form before its scripts were there: React fills each textarea anew with
 * the text that the server sent when it takes a page over, and says nothing. To be called while the form renders.
 */
export function rememberTyped(formId: string): void {
  if (typeof document === 'undefined') return
  for (const field of fields(document.getElementById(formId)))
    if (field.value !== field.defaultValue || field === document.activeElement)
      typed.set(field, { value: field.value, start: field.selectionStart, end: field.selectionEnd })
}

/** Puts back what was typed early, with the caret where it was; answers the fields that it filled. */
export function restoreTyped(form: HTMLElement | null): HTMLTextAreaElement[] {
  return fields(form).filter((field) => {
    const early = typed.get(field)
    typed.delete(field)
    if (!early || field.value !== field.defaultValue) return false
    const lost = field.value !== early.value
    if (lost) field.value = early.value
    if (document.activeElement === field) field.setSelectionRange(early.start, early.end)
    return lost
  })
}
