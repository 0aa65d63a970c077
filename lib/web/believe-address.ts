import http from 'node:http'
import { env } from '@/lib/env'
import { addressBehind } from './address'
import { log } from './log'

type Emit = (event: string, ...rest: unknown[]) => boolean
const kept = globalThis as { parleyAddresses?: boolean }

/**
 * Makes X-Forwarded-For say one address that can be believed (`TRUST_PROXY`) before anything else reads a request. Next
 * keeps the header as it was sent and hides the connection, so it is done where requests arrive (decision 060).
 */
export function believeAddresses(): void {
  if (kept.parleyAddresses) return
  kept.parleyAddresses = true
  let told = false
  const emit = http.Server.prototype.emit as Emit
  const believing: Emit = function believing(this: http.Server, event, ...rest) {
    if (event === 'request') {
      const request = rest[0] as http.IncomingMessage
      const chain = request.headers['x-forwarded-for']?.toString()
      if (chain && env.TRUST_PROXY === 0 && !told) {
        told = true
        log.warn('X-Forwarded-For is not believed: TRUST_PROXY says how many proxies of yours are in front')
      }
      request.headers['x-forwarded-for'] = addressBehind(chain, request.socket.remoteAddress, env.TRUST_PROXY)
    }
    return emit.call(this, event, ...rest)
  }
  http.Server.prototype.emit = believing
}
