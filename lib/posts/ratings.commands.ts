import { notFound } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import type { RateInput } from './schema'

export async function ratePost(_viewer: Viewer, _input: RateInput): Promise<{ permalink: string; yes: number }> {
  throw notFound()
}
