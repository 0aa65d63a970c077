/** The languages of the interface; plain JavaScript, because the server itself chooses by them too. */
export const locales = /** @type {const} */ (['en', 'ru'])
