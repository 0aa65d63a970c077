import { Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode; dangerouslySetInnerHTML?: { __html: string } }
type Component = (props: Props) => ReactNode | Promise<ReactNode>

/**
 * The HTML of elements that need no script: what React would write for them (a test compares), without the second copy
 * that React sends for the browser. Components may be async. Throws for what would need a script: an event handler, a
 * client component, a form's action.
 */
export async function stillHtml(node: ReactNode | Promise<ReactNode>): Promise<string> {
  const parts: Part[] = []
  write(await node, parts)
  return (await Promise.all(parts)).join('')
}

type Part = string | Promise<string>

function write(node: ReactNode, parts: Part[]): void {
  if (node === null || node === undefined || typeof node === 'boolean') return
  if (typeof node === 'string') parts.push(escaped(node))
  else if (typeof node === 'number' || typeof node === 'bigint') parts.push(String(node))
  else if (Array.isArray(node)) for (const child of node) write(child, parts)
  else if (isValidElement(node)) writeElement(node as ReactElement<Props>, parts)
  else throw new Error('neither text nor an element: it cannot be written as HTML')
}

function writeElement({ type, props }: ReactElement<Props>, parts: Part[]): void {
  if (type === Fragment) write(props.children, parts)
  else if (typeof type === 'function') writeComponent(type as Component, props, parts)
  else writeTag(type, props, parts)
}

function writeTag(type: unknown, props: Props, parts: Part[]): void {
  // SVG spells its attributes with capitals and hyphens: left to React.
  if (typeof type !== 'string' || type === 'svg') throw new Error(`${String(type)} cannot be written as HTML`)
  parts.push(`<${type}${attributes(props)}>`)
  if (voids.has(type)) return
  if (props.dangerouslySetInnerHTML) parts.push(props.dangerouslySetInnerHTML.__html)
  else write(props.children, parts)
  parts.push(`</${type}>`)
}

function writeComponent(component: Component, props: Props, parts: Part[]): void {
  if ('$$typeof' in component) throw new Error('a component with a script of its own cannot be still')
  const made = component(props)
  if (made instanceof Promise) parts.push(stillHtml(made))
  else write(made, parts)
}

const voids = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])

/** Whose names in HTML are other words; all others are the same in lower case. */
const renamed: Record<string, string> = { className: 'class', htmlFor: 'for', acceptCharset: 'accept-charset' }
const flags = new Set(['checked', 'disabled', 'hidden', 'open'])

function attributes(props: Props): string {
  let html = ''
  for (const name in props) {
    const value = props[name]
    if (value === null || value === undefined || name === 'children' || name === 'dangerouslySetInnerHTML') continue
    html += attribute(name, value)
  }
  return html
}

function attribute(name: string, value: unknown): string {
  if (typeof value === 'function' || name === 'style' || name === 'ref')
    throw new Error(`${name} cannot be written as HTML`)
  if (name.startsWith('data-') || name.startsWith('aria-')) return ` ${name}="${escaped(String(value))}"`
  if (flags.has(name)) return value ? ` ${name.toLowerCase()}=""` : ''
  if (typeof value === 'boolean') return ''
  return ` ${renamed[name] ?? name.toLowerCase()}="${escaped(String(value))}"`
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#x27;' }

const escaped = (text: string) =>
  /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark) : text
