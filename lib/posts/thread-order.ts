type Placed = { id: string; parentId: string | null; rootId: string; key: string }

/**
 * Posts of whole branches in reading order: branches as `roots` orders them, in each every reply below what it answers,
 * older first. Replies indent twice and then stay flat. One whose parent is not among them stands at the end of its branch.
 */
export function threadOrder<P extends Placed>(posts: P[], roots: readonly string[]): (P & { indent: 0 | 1 | 2 })[] {
  const here = new Set(posts.map((post) => post.id))
  const below = new Map<string, P[]>()
  for (const post of posts) {
    const parent =
      post.parentId && here.has(post.parentId) ? post.parentId : post.parentId ? `branch ${post.rootId}` : ''
    below.set(parent, [...(below.get(parent) ?? []), post])
  }
  const ordered: (P & { indent: 0 | 1 | 2 })[] = []
  const visit = (post: P, depth: number) => {
    ordered.push({ ...post, indent: Math.min(depth, 2) as 0 | 1 | 2 })
    for (const reply of inTime(below.get(post.id) ?? [])) visit(reply, depth + 1)
  }
  const tops = new Map((below.get('') ?? []).map((post) => [post.id, post]))
  for (const id of roots) {
    const root = tops.get(id)
    if (root) visit(root, 0)
    for (const orphan of inTime(below.get(`branch ${id}`) ?? [])) visit(orphan, 1)
  }
  return ordered
}

const inTime = <P extends Placed>(posts: P[]): P[] =>
  [...posts].sort((a, b) => (a.key === b.key ? (a.id < b.id ? -1 : 1) : a.key < b.key ? -1 : 1))
