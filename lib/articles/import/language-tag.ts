/** Languages that are written from right to left. */
const rightToLeft = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv', 'ckb'])

/** How a text in this language runs. */
export const directionOf = (lang: string): 'rtl' | 'ltr' => (rightToLeft.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr')
