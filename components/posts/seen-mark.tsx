'use client' // because: what was on the screen for a while is read; nobody should have to say so
import { useEffect, useRef } from 'react'
import { seenAction } from '@/lib/posts/actions'
import { idle } from '@/lib/web/form-state'

type Props = { topicId: string; seenAt: string; version: number; words: string }

/** Keeps how far the reader has read, once the end of the page has been on the screen. Without JavaScript it is a button. */
export function SeenMark({ topicId, seenAt, version, words }: Props) {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    const place = form.current
    if (!place) return
    const watcher = new IntersectionObserver(([seen]) => {
      if (!seen?.isIntersecting) return
      watcher.disconnect()
      void seenAction(idle, new FormData(place)).catch(() => {})
    })
    watcher.observe(place)
    return () => watcher.disconnect()
  }, [])
  return (
    <form ref={form} action={async (data) => void (await seenAction(idle, data))}>
      <input type="hidden" name="topicId" value={topicId} />
      <input type="hidden" name="seenAt" value={seenAt} />
      <input type="hidden" name="version" value={version} />
      <noscript>
        <button type="submit">{words}</button>
      </noscript>
    </form>
  )
}
