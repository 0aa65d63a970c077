import type { Viewer } from '@/lib/kernel/viewer'
import type { DraftInput, DropDraftInput } from './schema'

export async function saveDraft(_viewer: Viewer, { sequence }: DraftInput): Promise<{ sequence: number }> {
  return { sequence }
}

export async function dropDraft(_viewer: Viewer, _input: DropDraftInput): Promise<void> {}
