import localFont from 'next/font/local'

// One face is preloaded: the Latin part of the reading serif. Cyrillic is fetched only by pages that use it.

const read = localFont({
  src: '../node_modules/@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-read',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
})

const readCyrillic = localFont({
  src: '../node_modules/@fontsource-variable/literata/files/literata-cyrillic-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-read-cyrillic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116' }],
})

const ui = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-ui',
  display: 'swap',
  preload: false,
  adjustFontFallback: 'Arial',
})

const uiCyrillic = localFont({
  src: '../node_modules/@fontsource-variable/inter/files/inter-cyrillic-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-ui-cyrillic',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116' }],
})

/** Classes for <html> that define the four families as custom properties. */
export const fonts = [read, readCyrillic, ui, uiCyrillic].map((font) => font.variable).join(' ')
