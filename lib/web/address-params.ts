/**
 * Parameters of a route as they stand in the address, in one spelling. Next gives them encoded or decoded, by who asks and
 * how; topics and polls are known by what stands in the address.
 */
export async function addressParams<P extends Record<string, string>>(params: Promise<P>): Promise<P> {
  // A route without parameters has none at all.
  return Object.fromEntries(Object.entries((await params) ?? {}).map(([name, value]) => [name, spelled(value)])) as P
}

function spelled(value: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(value))
  } catch {
    return encodeURIComponent(value)
  }
}
