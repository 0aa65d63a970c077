import type { Author } from '../parsed-article'
import { oneLine } from '../text'
import type { DomDocument } from './dom'

export type LinkedData = { headline: string; authors: Author[]; publisher: string; published: string }

type Json = Record<string, unknown>
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])
const text = (value: unknown): string => (typeof value === 'string' ? oneLine(value) : '')

/** What the page's JSON-LD says about its article; empty where there is none or it is broken. */
export function linkedData(document: DomDocument): LinkedData {
  const found = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .flatMap((script) => nodes(parse(script.textContent ?? '')))
    .find((node) => list(node['@type']).some((type) => /Article|BlogPosting|Report/.test(String(type))))
  if (!found) return { headline: '', authors: [], publisher: '', published: '' }
  return {
    headline: text(found.headline),
    authors: list(found.author).flatMap(authorOf),
    publisher: list(found.publisher).map(nameOf).find(Boolean) ?? '',
    published: text(found.datePublished),
  }
}

function authorOf(value: unknown): Author[] {
  const name = nameOf(value)
  const url = isObject(value) ? text(value.url) : ''
  return name && name.length <= 80 ? [{ name, ...(/^https?:/.test(url) && { url }) }] : []
}

const nameOf = (value: unknown): string => (isObject(value) ? text(value.name) : text(value))

function nodes(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(nodes)
  return isObject(value) ? [value, ...nodes(value['@graph'])] : []
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
