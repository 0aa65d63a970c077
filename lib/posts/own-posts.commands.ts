import { notFound } from '@/lib/kernel/refusal'
import type { Viewer } from '@/lib/kernel/viewer'
import type { EditInput, PostInput } from './schema'

export async function editPost(_viewer: Viewer, _input: EditInput): Promise<{ id: string; permalink: string }> {
  throw notFound()
}

export async function deletePost(_viewer: Viewer, _input: PostInput): Promise<{ permalink: string }> {
  throw notFound()
}

export async function undeletePost(_viewer: Viewer, _input: PostInput): Promise<{ permalink: string }> {
  throw notFound()
}
