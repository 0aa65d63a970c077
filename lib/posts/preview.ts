import { allow, demand, deny } from '@/lib/kernel/permission'
import { isMember, type Viewer } from '@/lib/kernel/viewer'
import type { PreviewInput } from './schema'
import type { PreviewView } from './views'

/** A text as it would be shown. For members; stores nothing. */
export function previewPost(viewer: Viewer, { text }: PreviewInput): PreviewView {
  demand(isMember(viewer) ? allow : deny('sign-in'))
  return { html: `<p>${text.replace(/[<&]/g, ' ')}</p>` }
}
