import { type Reason, Refusal } from './refusal'

/** What a policy answers: allowed, or denied with the reason that the person will read. */
export type Permission = { allowed: true } | { allowed: false; reason: Reason }

export const allow: Permission = { allowed: true }

export const deny = (reason: Reason): Permission => ({ allowed: false, reason })

/** The first denial among several permissions, or `allow`. */
export const all = (...permissions: Permission[]): Permission => permissions.find((p) => !p.allowed) ?? allow

/** Enforces a policy inside a command: throws the `Refusal`, so that the transaction rolls back. */
export function demand(permission: Permission): void {
  if (!permission.allowed) throw new Refusal(permission.reason)
}
