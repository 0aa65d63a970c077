/** What is known of a reporter: trust 0–4, and how earlier decisions went with their reports. */
export type Reporter = { trust: number; staff: boolean; agreed: number; disagreed: number }

/**
 * How right somebody's reports have been (product.md §7): 0 up to 5 decided reports; with p the share agreed with and
 * t their number, ((p − .7)/.3)·log₄t·5 from p = .7 up and −((.7 − p)/.7)·log₄t·5 below.
 */
export function accuracy(agreed: number, disagreed: number): number {
  const t = agreed + disagreed
  if (t <= 5) return 0
  const p = agreed / t
  const reach = (Math.log(t) / Math.log(4)) * 5
  return p >= 0.7 ? ((p - 0.7) / 0.3) * reach : -((0.7 - p) / 0.7) * reach
}

/** What one person's report weighs: max(0, 1 + trust + accuracy); staff have trust 5. */
export const reporterWeight = ({ trust, staff, agreed, disagreed }: Reporter): number =>
  Math.max(0, 1 + (staff ? 5 : trust) + accuracy(agreed, disagreed))
