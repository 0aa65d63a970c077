// Writes public/icons.svg: the few Lucide icons that Parley uses, as one sprite. Run it after changing the list.
import { readFileSync, writeFileSync } from 'node:fs'
import { at } from './steps/run.mjs'

const names = [
  'arrow-down',
  'arrow-left',
  'arrow-right',
  'bell',
  'bold',
  'check',
  'chevron-down',
  'chevron-right',
  'circle-alert',
  'clock',
  'code',
  'corner-down-right',
  'eye',
  'file-text',
  'flag',
  'gavel',
  'history',
  'info',
  'italic',
  'languages',
  'link',
  'list',
  'list-ordered',
  'list-tree',
  'lock',
  'log-out',
  'menu',
  'message-square',
  'moon',
  'pencil',
  'plus',
  'quote',
  'reply',
  'rss',
  'scale',
  'search',
  'settings',
  'shield',
  'sun',
  'sun-moon',
  'trash-2',
  'undo-2',
  'user',
  'vote',
  'x',
]

const symbols = names.map((name) => {
  const source = readFileSync(at(`node_modules/lucide-static/icons/${name}.svg`), 'utf8')
  const shapes = source.replace(/<!--[\s\S]*?-->/g, '').match(/<svg[^>]*>([\s\S]*)<\/svg>/)[1]
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s+/g, ' ').trim()}</symbol>`
})
const licence = '<!-- Icons: Lucide (ISC), https://lucide.dev -->'
writeFileSync(
  at('public/icons.svg'),
  `<svg xmlns="http://www.w3.org/2000/svg">${licence}\n${symbols.join('\n')}\n</svg>\n`,
)
