import type { z } from 'zod'
import { Refusal } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import { addressParams } from './address-params'
import { storable } from './field-words'
import { log } from './log'
import { fromOwnPage } from './request'
import { viewer } from './viewer'
import { spend } from './write-limit'

type Context = { params: Promise<Record<string, string>> }
type Handler = (request: Request, context: Context) => Promise<Response>

/**
 * A command over JSON: the body and the route's parameters together are the input. Same-origin only (the session is a
 * cookie). Refusals answer `{ error: { reason, fields } }` with their status.
 */
export function api<S extends z.ZodType, R>(
  schema: S,
  command: (viewer: Viewer, input: z.output<S>) => R | Promise<R>,
  { status = 200 }: { status?: number } = {},
): Handler {
  return answering(async (request, params) => {
    if (!fromOwnPage(request.headers)) throw new Refusal('forbidden')
    const asking = await viewer()
    await spend(asking)
    const input = parse(schema, { ...(await jsonBody(request)), ...params })
    return json(await command(asking, input), status)
  })
}

/** A query over JSON: the search parameters and the route's parameters together are the input. */
export function apiQuery<S extends z.ZodType, R>(
  schema: S,
  query: (viewer: Viewer, input: z.output<S>) => R | Promise<R>,
): Handler {
  return answering(async (request, params) => {
    const search = Object.fromEntries([...new URL(request.url).searchParams].map(([k, v]) => [k, storable(v)]))
    const view = await query(await viewer(), parse(schema, { ...search, ...params }))
    if (view === null || view === undefined) throw new Refusal('not-found')
    return json(view, 200)
  })
}

function answering(work: (request: Request, params: Record<string, string>) => Promise<Response>): Handler {
  return async (request, { params }) => {
    try {
      return await work(request, await addressParams(params))
    } catch (error) {
      if (error instanceof Refusal) {
        const { fields, values } = error.details
        return json({ error: { reason: error.reason, fields, values } }, error.status)
      }
      log.error({ err: error }, 'an api route failed')
      return json({ error: { reason: 'failed' } }, 500)
    }
  }
}

const json = (value: unknown, status: number) =>
  Response.json(value, { status, headers: { 'cache-control': 'private, no-store' } })

function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const fields = Object.fromEntries(parsed.error.issues.map((i) => [String(i.path[0] ?? 'form'), i.message]))
  throw new Refusal('invalid', { fields })
}

/** More than the longest input takes, in bytes. */
const longestBody = 1_048_576

async function jsonBody(request: Request): Promise<Record<string, unknown>> {
  if (!request.headers.get('content-type')?.startsWith('application/json')) throw new Refusal('invalid')
  const text = await boundedText(request)
  try {
    const body: unknown = JSON.parse(text, (_key, value) => (typeof value === 'string' ? storable(value) : value))
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>
  } catch {}
  throw new Refusal('invalid')
}

async function boundedText(request: Request): Promise<string> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of request.body ?? []) {
    length += part.length
    if (length > longestBody) throw new Refusal('invalid')
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
