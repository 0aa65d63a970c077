import { createHash } from 'node:crypto'
import type { ReactNode } from 'react'
import { heldHtml } from './held-html'
import { Once, type OnceProps } from './once'
import { stillHtml } from './still-html'

type StillProps = Omit<OnceProps, 'as' | 'once'> & { as?: OnceProps['as']; children?: ReactNode }

/**
 * An element whose inside needs no script: its elements become HTML here, where React would write each of them twice,
 * once as HTML and once for the browser to compare with. That HTML is sent once. Instead of children, `html` that Parley
 * rendered and sanitised itself, as for `Rendered`. Why: docs/decisions/044 and 063.
 */
export async function Still({ as = 'article', html, children, ...attributes }: StillProps) {
  const inside = html ?? (await stillHtml(children))
  const once = createHash('sha1').update(inside).digest('base64url').slice(0, 10)
  const held = heldHtml()?.set(once, inside)
  return <Once as={as} once={once} html={held ? undefined : inside} {...attributes} />
}
