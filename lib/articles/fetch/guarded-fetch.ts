import { Agent, fetch, type Response } from 'undici'
import { invalid, Refusal } from '@/lib/kernel/refusal'
import { decodeText } from '../import/decode'
import { type Format, formatOfType } from '../import/format'
import { guardedConnector, type Network, network } from './connector'

export type Fetched = { text: string; format: Format; url: string }

const limits = { milliseconds: 5000, bytes: 2 * 1024 * 1024, redirects: 5 }

/**
 * The text of a public web page. Only http and https; every address that the host resolves to must be public, for the
 * first request and after each redirect; nothing is connected to before that is known. Five seconds and 2 MiB of
 * decompressed text in all; no cookies, no credentials.
 * Refuses (field `url`): fetch-address, fetch-scheme, fetch-credentials, fetch-not-public, fetch-redirects,
 * fetch-status, fetch-type, fetch-too-large, fetch-too-slow, fetch-failed.
 */
export async function guardedFetch(address: string, using: Network = network, within = limits): Promise<Fetched> {
  const agent = new Agent({ connect: guardedConnector(using), pipelining: 0, connections: 1 })
  const stop = AbortSignal.timeout(within.milliseconds)
  try {
    const { response, url } = await follow(address, agent, stop, within.redirects)
    const format = formatOfType(response.headers.get('content-type') ?? '')
    if (!format || !isReadable(response)) throw invalid('url', 'fetch-type')
    const bytes = await readUpTo(response, within.bytes)
    return { text: decodeText(bytes, response.headers.get('content-type') ?? ''), format, url }
  } catch (error) {
    throw refusalFor(error, stop)
  } finally {
    await agent.destroy().catch(() => {})
  }
}

async function follow(address: string, agent: Agent, stop: AbortSignal, redirects: number) {
  let url = allowedUrl(address)
  for (let n = 0; n <= redirects; n++) {
    const response = await fetch(url, {
      dispatcher: agent,
      redirect: 'manual',
      signal: stop,
      credentials: 'omit',
      headers: { 'user-agent': 'Parley (article import)', accept: 'text/html,text/markdown,text/plain;q=0.9' },
    })
    const next = [301, 302, 303, 307, 308].includes(response.status) ? response.headers.get('location') : null
    if (!next) {
      if (!response.ok) throw invalid('url', 'fetch-status', { status: response.status })
      return { response, url: url.href }
    }
    await response.body?.cancel()
    url = allowedUrl(next, url)
  }
  throw invalid('url', 'fetch-redirects')
}

function allowedUrl(address: string, base?: URL): URL {
  if (!URL.canParse(address, base)) throw invalid('url', 'fetch-address')
  const url = new URL(address, base)
  if (!['http:', 'https:'].includes(url.protocol)) throw invalid('url', 'fetch-scheme')
  if (url.username || url.password) throw invalid('url', 'fetch-credentials')
  return url
}

// In an encoding that is not unfolded here the bytes are no text.
const isReadable = (response: Response) =>
  (response.headers.get('content-encoding') ?? '')
    .split(',')
    .every((coding) => ['', 'identity', 'gzip', 'x-gzip', 'deflate', 'br'].includes(coding.trim().toLowerCase()))

// Counted after decompression, so a small answer cannot unfold into a large one.
async function readUpTo(response: Response, limit: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.length
    if (size > limit) throw invalid('url', 'fetch-too-large', { limit: limit / 1024 / 1024 })
    parts.push(part)
  }
  return Buffer.concat(parts)
}

function refusalFor(error: unknown, stop: AbortSignal): Refusal {
  for (let cause = error; cause; cause = cause instanceof Error ? cause.cause : null) {
    if (cause instanceof Refusal) return cause
  }
  return invalid('url', stop.aborted ? 'fetch-too-slow' : 'fetch-failed')
}
