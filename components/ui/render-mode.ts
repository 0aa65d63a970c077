import { cache } from 'react'

const page = cache(() => ({ kept: false }))

/** Called by pages that are rendered once for many readers: their times are dates, which stay true. */
export const writeDates = () => {
  page().kept = true
}

export const writesDates = () => page().kept
