import { uuidv7 } from 'uuidv7'

/** A new UUIDv7: made in the app, ordered by time. */
export const newId = (): string => uuidv7()

/** Stands for the site as a whole where a topic id is part of a key. */
export const siteId = '00000000-0000-0000-0000-000000000000'
