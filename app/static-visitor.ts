import { setRequestLocale } from 'next-intl/server'
import { readVariant } from '@/components/shell/variant'
import { writeDates } from '@/components/ui/render-mode'
import { type Visitor, visitor } from '@/lib/kernel/viewer'

/** For whom a static page is made, with its language set and its times written as dates; null for a made-up variant. */
export function staticVisitor(word: string): Visitor | null {
  const variant = readVariant(word)
  if (!variant) return null
  setRequestLocale(variant.locale)
  writeDates()
  return visitor(variant.locale)
}
