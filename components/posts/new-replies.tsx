'use client' // because: new replies are announced while the page is read, and come in only when asked for
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import styles from './posts.module.css'

type Props = {
  topicId: string
  slug: string
  self: string | null
  /** The newest posts are on this page: they come in by rendering it anew. */
  atEnd: boolean
  words: string[]
}
type Line = { kind: string; id: string; by?: string | null }

/** “2 new replies”: listens while the page is visible; never moves what is being read. */
export function NewReplies({ topicId, slug, self, atEnd, words }: Props) {
  const router = useRouter()
  const [ids, setIds] = useState<string[]>([])
  useEffect(() => {
    let stream: EventSource | null = null
    const hear = (event: MessageEvent<string>) => {
      const lines = (JSON.parse(event.data) as Line[]).filter(({ kind, by }) => kind === 'post' && (!by || by !== self))
      const ids = lines.map(({ id }) => id).filter((id) => !document.querySelector(`[data-post="${id}"]`))
      if (ids.length) setIds((known) => [...new Set([...known, ...ids])])
    }
    const follow = () => {
      if (document.hidden) {
        stream?.close()
        stream = null
      } else if (!stream) {
        stream = new EventSource(`/live?topic=${topicId}`)
        stream.onmessage = hear
      }
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      document.removeEventListener('visibilitychange', follow)
      stream?.close()
    }
  }, [topicId, self])
  const show = () => {
    const first = ids[0]
    setIds([])
    if (atEnd) router.refresh()
    else router.push(`/t/${slug}/posts/${first}`)
  }
  return (
    <div aria-live="polite" className={styles.announce}>
      {ids.length ? (
        <button type="button" className={styles.newReplies} onClick={show}>
          {words[Math.min(ids.length, words.length) - 1]}
        </button>
      ) : null}
    </div>
  )
}
