import { expect, test } from 'vitest'
import { decodeText } from './decode'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

test('a file says by its first bytes what it is written in', () => {
  expect(decodeText(Buffer.from('\uFEFFЗапад', 'utf16le'))).toBe('Запад')
  expect(decodeText(Buffer.from('\uFEFFЗапад', 'utf16le').swap16())).toBe('Запад')
  expect(decodeText(Buffer.from('\uFEFFЗапад'))).toBe('Запад')
})
test('a page says it in its head or in its answer, and is not believed when it cannot be', () => {
  expect(decodeText(latin1('<meta charset="windows-1251">\xcf\xee\xf0\xf2'))).toMatch(/Порт$/)
  expect(decodeText(latin1('\xcf\xee\xf0\xf2'), 'text/html; charset=windows-1251')).toBe('Порт')
  expect(decodeText(Buffer.from('Порт'), 'text/html; charset=no-such-thing')).toBe('Порт')
})
test('what is no UTF-8 was written on an old Windows, in Cyrillic or Western letters', () => {
  expect(decodeText(latin1('\xcf\xee\xf0\xf2 \xe8 \xe3\xee\xf0\xee\xe4 1911'))).toBe('Порт и город 1911')
  expect(decodeText(latin1('Le traité est signé \x96 à Genève'))).toBe('Le traité est signé – à Genève')
})
test('much ASCII around it does not make Cyrillic Western', () => {
  const page = `<div class="article"><p id="first">${'\xcf\xee\xf0\xf2'}</p></div>`
  expect(decodeText(latin1(page))).toContain('<p id="first">Порт</p>')
})
test('UTF-8 with a broken letter stays UTF-8', () => {
  expect(decodeText(Buffer.concat([Buffer.from('Größe und Übermaß'), Buffer.from([0xc3])]))).toBe(
    'Größe und Übermaß\ufffd',
  )
})
test('what says UTF-16 in single bytes is UTF-8', () => {
  expect(decodeText(Buffer.from('<meta charset="utf-16le"><p>Größe 12'))).toContain('<p>Größe 12')
  expect(decodeText(Buffer.from('Größe 12'), 'text/html; charset=UTF-16')).toBe('Größe 12')
  expect(decodeText(Buffer.from('Größe', 'utf16le'), 'text/html; charset=utf-16')).toBe('Größe')
})
test('what is UTF-8 is read as that, whatever it still claims', () => {
  expect(decodeText(Buffer.from('<meta charset="iso-8859-15"><p>La operación'))).toContain('La operación')
  expect(decodeText(Buffer.from('\x1b$B4A;z\x1b(B', 'latin1'), 'text/html; charset=iso-2022-jp')).toBe('漢字')
})
