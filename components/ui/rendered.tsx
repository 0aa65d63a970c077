import type { ComponentProps } from 'react'
import { stillHtml } from './still-html'

/**
 * HTML that Parley itself rendered and sanitised when the text was written (posts and articles); nothing else may come
 * here. With `Still`, the only place that sets inner HTML.
 */
export const Rendered = (props: { html: string; className?: string; lang?: string; id?: string }) => (
  <div
    id={props.id}
    className={props.className ?? 'prose'}
    dir="auto"
    lang={props.lang}
    dangerouslySetInnerHTML={{ __html: props.html }}
  />
)

/**
 * An article (or what a summary unfolds) whose inside needs no script, for what stands on a page fifty times: its elements
 * become HTML here, where React would write them twice, once as HTML and once for the browser to compare with. Why:
 * docs/decisions/044.
 */
export async function Still({ as: Tag = 'article', children, ...attributes }: StillProps) {
  return <Tag {...attributes} dangerouslySetInnerHTML={{ __html: await stillHtml(children) }} />
}

type StillProps = Omit<ComponentProps<'article'>, 'ref'> & { as?: 'article' | 'details'; open?: boolean }
