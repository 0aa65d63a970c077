import { prisma } from '@/lib/db/client'
import { type Attribute, Attributes, attributesKey, defaultAttributes } from './attributes'

/** The attributes that the site asks for. */
export async function attributesAsked(): Promise<Attribute[]> {
  const kept = await prisma.setting.findUnique({ where: { key: attributesKey } })
  const parsed = Attributes.safeParse(kept?.value)
  return parsed.success ? parsed.data : defaultAttributes
}
