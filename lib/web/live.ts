import { listen } from '@/lib/events/listen'
import type { Notice } from '@/lib/events/notice'
import { isId } from '@/lib/kernel/id'

type Line = NonNullable<Notice['live']>

/** Open pages by topic. One LISTEN connection feeds them all. */
const kept = globalThis as {
  parleyLive?: { topics: Map<string, Set<(frame: Uint8Array) => void>>; pending: Map<string, Line[]> }
}

function hub() {
  if (!kept.parleyLive) {
    kept.parleyLive = { topics: new Map(), pending: new Map() }
    listen((notice) => notice.live && announce(notice.live))
  }
  return kept.parleyLive
}

/** Lines of one topic within a tenth of a second go out as one frame, encoded once for all its readers. */
function announce(line: Line) {
  const { topics, pending } = hub()
  if (!topics.has(line.topicId)) return
  const waiting = pending.get(line.topicId)
  if (waiting) return void waiting.push(line)
  pending.set(line.topicId, [line])
  setTimeout(() => {
    const lines = (pending.get(line.topicId) ?? []).map(({ kind, id, by }) => ({ kind, id, by }))
    pending.delete(line.topicId)
    const frame = new TextEncoder().encode(`data: ${JSON.stringify(lines)}\n\n`)
    for (const send of topics.get(line.topicId) ?? []) send(frame)
  }, 100)
}

/** The event stream of the topic named in `?topic=`. */
export function stream(request: Request): Response {
  const topicId = new URL(request.url).searchParams.get('topic') ?? ''
  if (!isId(topicId)) return new Response('which topic?', { status: 400 })
  let leave = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const send = (frame: Uint8Array) => {
        try {
          controller.enqueue(frame)
        } catch {
          leave()
        }
      }
      const beat = setInterval(() => send(new TextEncoder().encode(': still here\n\n')), 25_000)
      leave = join(topicId, send, beat)
      send(new TextEncoder().encode('retry: 3000\n\n'))
    },
    cancel: () => leave(),
  })
  request.signal.addEventListener('abort', () => leave())
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
    },
  })
}

function join(topicId: string, send: (frame: Uint8Array) => void, beat: NodeJS.Timeout): () => void {
  const { topics } = hub()
  const readers = topics.get(topicId) ?? new Set()
  topics.set(topicId, readers.add(send))
  return () => {
    clearInterval(beat)
    readers.delete(send)
    // Left twice (aborted, then cancelled), it must not take readers away who came in between.
    if (readers.size === 0 && topics.get(topicId) === readers) topics.delete(topicId)
  }
}
