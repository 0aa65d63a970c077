/**
 * HTML that Parley itself rendered and sanitised when the text was written (posts and articles); nothing else may come
 * here. With `Once`, the only place that sets inner HTML.
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
