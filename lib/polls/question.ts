import { invalid } from '@/lib/kernel/refusal'
import { addressOf } from '@/lib/topics/slug'
import { isApart, isStance, type PollKind, scaleOf } from './kinds'
import type { QuestionInput } from './schema'

export type NamedOption = { key: string; label: string }

const letters = [...'abcdefghijklmnopqrstuvwxyz']
const names = [...letters, ...letters.map((letter) => `${letter}2`)]
const most = { stance5: 0, stance7: 0, single: 20, multiple: 20, ranked: 7 }

/**
 * The options of a question as an editor wrote it: a stance poll's scale with don't know and reject, else one a line with
 * those allowed apart. An option whose words stay keeps its key, so that voters can confirm their answer. Refuses fewer
 * than two, too many, and the same words twice.
 */
export function optionsOf(kind: PollKind, input: QuestionInput, before: readonly NamedOption[] = []): NamedOption[] {
  if (isStance(kind)) return [...scaleOf(kind), 'dont-know', 'reject'].map((key) => ({ key, label: '' }))
  const labels = input.options
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  if (labels.length < 2) throw invalid('options', 'too-few-options')
  if (labels.length > most[kind]) throw invalid('options', 'too-many-options', { max: most[kind] })
  if (labels.some((label) => label.length > 120)) throw invalid('options', 'too-long')
  if (new Set(labels.map((l) => l.toLowerCase())).size < labels.length) throw invalid('options', 'same-option-twice')
  const taken = new Set(before.map((option) => option.key))
  const fresh = () => {
    const key = names.find((name) => !taken.has(name)) ?? `o${taken.size}`
    taken.add(key)
    return key
  }
  const named = labels.map((label) => ({
    key: before.find((o) => o.label === label && !isApart(o.key))?.key ?? fresh(),
    label,
  }))
  const allowed = { 'dont-know': input.allowDontKnow, reject: input.allowReject, none: input.allowNone }
  return [...named, ...Object.entries(allowed).flatMap(([key, on]) => (on ? [{ key, label: '' }] : []))]
}

const reserved = ['report', 'new', 'attributes', 'stance']

/** A poll's address, from its first words; `taken` ones get a number. */
export function pollSlug(wording: string, taken: readonly string[]): string {
  const base = addressOf(wording, 90).split('-').slice(0, 6).join('-') || 'poll'
  const used = [...taken, ...reserved]
  for (let n = 1; ; n++) {
    const slug = n === 1 ? base : `${base}-${n}`
    if (!used.includes(slug)) return slug
  }
}
