import { lookup } from 'node:dns/promises'
import type { Socket } from 'node:net'
import { buildConnector } from 'undici'
import { invalid } from '@/lib/kernel/refusal'
import { isPublicAddress, literalAddress } from './public-address'

/** What a fetch does with the network: tests put their own in its place. */
export type Network = {
  lookup: (host: string) => Promise<string[]>
  connect: buildConnector.connector
}

export const network: Network = {
  lookup: async (host) => (await lookup(host, { all: true, verbatim: true })).map((found) => found.address),
  connect: buildConnector({ timeout: 5000, maxCachedSessions: 0 }),
}

/**
 * Connects to public addresses only: a host is looked up here, each of its addresses must be public, and the connection
 * goes to the very address that was checked; the peer's address is checked once more when connected.
 */
export function guardedConnector(using: Network): buildConnector.connector {
  return (options, done) => {
    addressOf(options.hostname, using)
      .then((address) => {
        const named = literalAddress(options.hostname) === null
        const servername = options.servername || (named ? options.hostname : '')
        using.connect({ ...options, hostname: address, servername }, (error, socket) => {
          if (error) return done(error, null)
          const peer = (socket as Socket).remoteAddress
          if (!peer || !isPublicAddress(peer)) {
            socket.destroy()
            return done(invalid('url', 'fetch-not-public'), null)
          }
          done(null, socket)
        })
      })
      .catch((error: Error) => done(error, null))
  }
}

async function addressOf(hostname: string, using: Network): Promise<string> {
  const literal = literalAddress(hostname)
  const addresses = literal ? [literal] : await using.lookup(hostname)
  const [first] = addresses
  if (!first) throw invalid('url', 'fetch-failed')
  if (!addresses.every(isPublicAddress)) throw invalid('url', 'fetch-not-public')
  return first
}
