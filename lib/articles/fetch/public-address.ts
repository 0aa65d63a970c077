import ipaddr from 'ipaddr.js'

/**
 * Is this a host's own address, and one that anybody on the internet could reach? Loopback, private, link-local,
 * shared, reserved, multicast and documentation addresses are not, nor those that carry another address inside
 * (mapped, 6to4, Teredo, NAT64), unless they are mapped from a public IPv4 address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.parse(address)
  if (parsed instanceof ipaddr.IPv6 && parsed.isIPv4MappedAddress()) {
    return parsed.toIPv4Address().range() === 'unicast'
  }
  // Of IPv6 only 2000::/3 is given out; “::127.0.0.1” and the rest of the space lead nowhere, or home.
  if (parsed instanceof ipaddr.IPv6 && !parsed.match(ipaddr.IPv6.parse('2000::'), 3)) return false
  return parsed.range() === 'unicast'
}

/** The address that a URL's host spells out, in any of its notations; null for a name. */
export function literalAddress(host: string): string | null {
  const bare = host.replace(/^\[|\]$/g, '')
  if (!ipaddr.isValid(bare)) return null
  return ipaddr.parse(bare).toString()
}
