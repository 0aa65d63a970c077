import { transact } from '@/lib/db/transact'
import { record } from '@/lib/events/record'
import { invalid, notFound } from '@/lib/kernel/refusal'
import { hasRole, type Viewer } from '@/lib/kernel/viewer'
import { Attributes, attributesFrom, attributesKey } from './attributes'
import type { SiteAttributesInput } from './schema'

/** Sets what the site asks people about themselves, one attribute a paragraph. For admins. Earlier answers are kept. */
export async function setAttributes(viewer: Viewer, { attributes }: SiteAttributesInput): Promise<void> {
  if (!hasRole(viewer, 'admin')) throw notFound()
  const parsed = Attributes.safeParse(attributesFrom(attributes))
  if (!parsed.success) throw invalid('attributes', 'attributes-malformed')
  await transact(async (tx) => {
    const where = { key: attributesKey }
    await tx.setting.upsert({ where, create: { ...where, value: parsed.data }, update: { value: parsed.data } })
    await record(tx, viewer, { kind: 'settings.changed' })
  })
}
