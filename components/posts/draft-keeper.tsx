'use client' // because: what is being written is saved while it is written, and kept in the browser when the server cannot
import { useCallback, useEffect, useRef, useState } from 'react'
import { useFormAnswer } from '@/components/ui/form'
import { saveDraftAction } from '@/lib/posts/actions'
import { idle } from '@/lib/web/form-state'

type Words = { saved: string; failed: string; newer: string; signedOut: string }
type Props = { topicId: string; target: string; sequence: number; words: Words }

const pause = 1500

/** What this browser has and the server has not, with the number it would be saved under. */
const local = {
  keep: (key: string, sequence: number, text: string) => localStorage.setItem(key, JSON.stringify([sequence, text])),
  read: (key: string) => JSON.parse(localStorage.getItem(key) ?? 'null') as [number, string] | null,
  drop: (key: string) => localStorage.removeItem(key),
}

/** Saves the draft a moment after the last key; says when. A newer draft from elsewhere is not overwritten. */
export function DraftKeeper({ topicId, target, sequence, words }: Props) {
  const { id, state } = useFormAnswer()
  const [said, say] = useState<{ at: number } | { text: string } | null>(null)
  const next = useRef(sequence)
  const known = useRef(words)
  const key = `draft:${topicId}:${target}`
  const fieldOf = useCallback(
    () => document.getElementById(id)?.querySelector<HTMLTextAreaElement>('textarea[name=text]'),
    [id],
  )
  useEffect(() => {
    const field = fieldOf()
    const form = field?.form
    if (!field || !form) return
    const kept = local.read(key)
    // Whoever began to write before this ran loses neither that nor what the browser had kept.
    if (kept && kept[0] >= next.current && kept[1] !== field.value)
      field.value = field.value === field.defaultValue ? kept[1] : `${field.value}\n\n${kept[1]}`
    let timer: ReturnType<typeof setTimeout> | undefined
    const save = async () => {
      const data = new FormData(form)
      data.set('topicId', topicId)
      data.set('target', target)
      data.set('sequence', String(next.current))
      const answer = await saveDraftAction(idle, data).catch(() => null)
      if (answer?.status === 'done') {
        next.current++
        local.drop(key)
        say({ at: Date.now() })
      } else if (answer?.reason === 'newer-draft') say({ text: known.current.newer })
      else say({ text: answer?.reason === 'sign-in' ? known.current.signedOut : known.current.failed })
    }
    const changed = ({ target: typed }: Event) => {
      if (!(typed instanceof HTMLTextAreaElement)) return
      local.keep(key, next.current, typed.value)
      clearTimeout(timer)
      timer = setTimeout(save, pause)
    }
    const sent = () => {
      clearTimeout(timer)
      local.drop(key)
    }
    form.addEventListener('input', changed)
    form.addEventListener('submit', sent)
    return () => {
      clearTimeout(timer)
      form.removeEventListener('input', changed)
      form.removeEventListener('submit', sent)
    }
  }, [fieldOf, key, topicId, target])
  useEffect(() => {
    const text = fieldOf()?.value
    if (state.status === 'refused' && text) local.keep(key, next.current, text)
  }, [state, key, fieldOf])
  return <Said said={said} saved={words.saved} />
}

/** “Saved 3 s ago”, counted on while it is true. */
function Said({ said, saved }: { said: { at: number } | { text: string } | null; saved: string }) {
  const [now, tick] = useState(0)
  useEffect(() => {
    if (!said || !('at' in said)) return
    tick(Date.now())
    const beat = setInterval(() => tick(Date.now()), 5000)
    return () => clearInterval(beat)
  }, [said])
  if (!said) return null
  if ('text' in said) return <small role="status">{said.text}</small>
  const ago = Math.max(0, Math.round((now - said.at) / 1000))
  const unit = ago < 60 ? 'second' : 'minute'
  const format = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto', style: 'narrow' })
  return (
    <small aria-live="off">
      {saved} {format.format(-(unit === 'second' ? ago : Math.round(ago / 60)), unit)}
    </small>
  )
}
