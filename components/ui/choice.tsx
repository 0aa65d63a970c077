'use client' // because: after a refusal the choices stand as they were sent
import type { ReactNode } from 'react'
import { useFormAnswer } from './form'

type Group = { name: string; disabled?: boolean }

/** What was sent of a group (`choice[]` as well as `choice`), or null where nothing was refused. */
function useSent(name: string): string[] | null {
  const { values } = useFormAnswer().state
  return values ? [values[name.replace('[]', '')] ?? []].flat() : null
}

/** One radio button or tick box of a group. */
export function Choice({ value, on, ...input }: Group & { type: 'radio' | 'checkbox'; value: string; on: boolean }) {
  const chosen = useSent(input.name)?.includes(value) ?? on
  return <input {...input} key={String(chosen)} value={value} defaultChecked={chosen} />
}

/** One list of a group of lists: the one at this place, counted from 0. */
export function ChoiceList({
  name,
  place,
  value,
  children,
}: Group & { place: number; value: string; children: ReactNode }) {
  const chosen = useSent(name)?.[place] ?? value
  return (
    <select name={name} key={chosen} defaultValue={chosen}>
      {children}
    </select>
  )
}
