// Whose word about a reader's address is taken: docs/decisions/060-whose-word-about-an-address.md.

/**
 * The address of whoever asks. `chain` is X-Forwarded-For as it came, which anybody can write; each proxy of ours appends
 * the address that it saw. So with `proxies` of them in front, only the entry that the first of ours wrote is believed;
 * with none, only the connection itself.
 * @param {string | undefined} chain
 * @param {string | undefined} connection
 * @param {number} proxies
 */
export function addressBehind(chain, connection, proxies) {
  const seen = (chain ?? '').split(',').map((entry) => entry.trim())
  const believed = proxies > 0 ? seen.at(-proxies) : undefined
  return believed || connection || 'local'
}

/**
 * Makes X-Forwarded-For say the one address that can be believed, before anything else reads the request.
 * @param {import('node:http').IncomingMessage} request
 * @param {number} proxies
 */
export function believeAddress(request, proxies) {
  const chain = request.headers['x-forwarded-for']?.toString()
  request.headers['x-forwarded-for'] = addressBehind(chain, request.socket.remoteAddress, proxies)
}
