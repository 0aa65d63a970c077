import { z } from 'zod'
import { env } from '@/lib/env'

/** What an outside service says of a text: nothing, that somebody should look, or (“away”) no answer in time. */
export type Screening = 'clear' | 'flagged' | 'away'

const Answer = z.object({ flagged: z.boolean() })

/** Milliseconds that somebody who posts waits for the service. */
const patience = 2000

/**
 * Asks the service at SCREEN_URL about a text, where there is one: `POST {"text": "…"}`, answered by
 * `{"flagged": true | false}`. It learns nothing else, and not who wrote it. Never throws: an error, a late or an
 * unreadable answer is "away", for the caller to deal with.
 */
export async function screened(text: string): Promise<Screening> {
  if (!env.SCREEN_URL) return 'clear'
  try {
    const response = await fetch(env.SCREEN_URL, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(env.SCREEN_TOKEN && { authorization: `Bearer ${env.SCREEN_TOKEN}` }),
      },
      body: JSON.stringify({ text }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    if (!response.ok) return 'away'
    return Answer.parse(await response.json()).flagged ? 'flagged' : 'clear'
  } catch {
    return 'away'
  }
}
