import { Duplex } from 'node:stream'
import { Refusal } from '@/lib/kernel/refusal'
import type { Network } from './connector'
import { guardedFetch } from './guarded-fetch'

export type Answer = (request: string, socket: Duplex) => void

/** A network that is not there: names and answers from tables, every connection noted. */
export function stub(hosts: Record<string, string[]>, answer: Answer, peer?: string) {
  const connected: string[] = []
  const using: Network = {
    lookup: async (host) => hosts[host] ?? [],
    connect: (options, done) => {
      connected.push(options.hostname)
      const socket = new Duplex({
        read() {},
        write(chunk, _, next) {
          answer(String(chunk), socket)
          next()
        },
      })
      Object.assign(socket, { remoteAddress: peer ?? options.hostname })
      done(null, socket as never)
    },
  }
  return { using, connected }
}

/** Why an address was refused, or “fetched”. */
export async function refusal(url: string, net: ReturnType<typeof stub>, within?: Parameters<typeof guardedFetch>[2]) {
  try {
    await guardedFetch(url, net.using, within)
    return 'fetched'
  } catch (error) {
    return error instanceof Refusal ? error.details.fields?.url : error
  }
}
