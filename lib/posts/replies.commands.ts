import { notFound } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import type { ReplyInput } from './schema'

export async function postReply(
  _viewer: Viewer,
  _input: ReplyInput,
): Promise<{ id: string; held: string | null; permalink: string }> {
  throw notFound()
}
