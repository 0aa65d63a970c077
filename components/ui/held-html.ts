/** By name, what stands as HTML in the page that is being written; undefined where only its data is asked for. */
export const heldHtml = (): Map<string, string> | undefined =>
  (globalThis as { parleyHeldHtml?: { getStore(): Map<string, string> | undefined } }).parleyHeldHtml?.getStore()
