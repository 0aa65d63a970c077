/**
 * The address of whoever asks. `chain` is X-Forwarded-For as it came, which anybody can write; each proxy of ours appends
 * the address that it saw. So with `proxies` of them in front, only the entry that the first of ours wrote is believed;
 * with none, only the connection itself.
 */
export function addressBehind(chain: string | undefined, connection: string | undefined, proxies: number): string {
  const seen = (chain ?? '').split(',').map((entry) => entry.trim())
  const believed = proxies > 0 ? seen.at(-proxies) : undefined
  return believed || connection || 'local'
}
