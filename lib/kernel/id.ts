import { uuidv7 } from 'uuidv7'

/** A new UUIDv7: made in the app, ordered by time. */
export const newId = (): string => uuidv7()

/** Stands for the site as a whole where a topic id is part of a key. */
export const siteId = '00000000-0000-0000-0000-000000000000'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Can the database read this as an id? What an address carries may be anything. */
export const isId = (text: string | undefined): text is string => text !== undefined && uuid.test(text)
