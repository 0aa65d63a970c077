'use client' // because: marks are set around the selected words, with the browser's own undo
import { useSyncExternalStore } from 'react'
import { insertTextIntoField, wrapFieldSelection } from 'text-field-edit'
import { Icon } from '@/components/ui/icon'
import styles from './composer.module.css'

const none = () => () => {}
const names = ['bold', 'italic', 'quote', 'link', 'list', 'code'] as const
type Tool = (typeof names)[number]

const marks = { bold: '**', italic: '*', code: '`' } as const
const starts = { quote: '> ', list: '- ' } as const
const icons: Record<Tool, string> = {
  bold: 'bold',
  italic: 'italic',
  quote: 'quote',
  link: 'link',
  list: 'list',
  code: 'code',
}

function use(tool: Tool, field: HTMLTextAreaElement) {
  const chosen = field.value.slice(field.selectionStart, field.selectionEnd)
  if (tool === 'link') wrapFieldSelection(field, '[', '](https://)')
  else if (tool in marks) wrapFieldSelection(field, marks[tool as keyof typeof marks])
  else {
    const start = starts[tool as keyof typeof starts]
    const fresh = field.selectionStart === 0 || field.value[field.selectionStart - 1] === '\n' ? '' : '\n'
    insertTextIntoField(field, fresh + chosen.replace(/^/gm, start))
  }
  field.focus()
}

/** A small toolbar: only where there is JavaScript, because it does nothing without. */
export function TextTools({ words, label }: { words: Record<Tool, string>; label: string }) {
  const here = useSyncExternalStore(
    none,
    () => true,
    () => false,
  )
  if (!here) return <span className={styles.tools} />
  return (
    <span className={styles.tools} role="toolbar" aria-label={label}>
      {names.map((tool) => (
        <button
          key={tool}
          type="button"
          className="quiet"
          title={words[tool]}
          aria-label={words[tool]}
          onClick={(event) => {
            const field = event.currentTarget.form?.elements.namedItem('text')
            if (field instanceof HTMLTextAreaElement) use(tool, field)
          }}
        >
          <Icon name={icons[tool]} />
        </button>
      ))}
    </span>
  )
}
