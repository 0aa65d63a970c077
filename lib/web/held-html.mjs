// While a page is written, what stands in it as HTML is held here by name, so that it need not be sent a second time with
// the data for React: docs/decisions/063-html-is-sent-once.md. Kept on globalThis: the server and its bundles share it.
import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Does the work that answers a request; where that is a page of HTML, `heldHtml` has a place for it meanwhile.
 * @param {import('node:http').IncomingMessage} request
 * @param {() => void} work
 */
export function holdHtml({ headers }, work) {
  // What Next's own script asks for is data without a page.
  const page = headers.rsc === undefined && headers['next-action'] === undefined
  storage.run(page ? new Map() : undefined, work)
}

const storage = new AsyncLocalStorage()
Object.assign(globalThis, { parleyHeldHtml: storage })
