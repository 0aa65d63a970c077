import type { Tx } from '@/lib/db/client'
import type { OneTimeToken, TokenPurpose } from '@/lib/db/generated/client'
import { invalid } from '@/lib/kernel/refusal'
import { hashToken } from './tokens'

/**
 * Takes a mailed token out of the table, in the caller's transaction: of two that try at once, one gets it. If the
 * transaction rolls back the token is still good. Refuses with `link-used` what is used, expired, unknown or for
 * something else.
 */
export async function consumeToken(tx: Tx, token: string, purposes: TokenPurpose[]): Promise<OneTimeToken> {
  const where = { tokenHash: hashToken(token), purpose: { in: purposes }, expires: { gt: new Date() } }
  const found = await tx.oneTimeToken.findFirst({ where })
  const { count } = found
    ? await tx.oneTimeToken.deleteMany({ where: { id: found.id, tokenHash: found.tokenHash } })
    : { count: 0 }
  if (!found || count === 0) throw invalid('form', 'link-used')
  return found
}
