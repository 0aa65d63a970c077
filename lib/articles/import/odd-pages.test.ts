import { expect, test } from 'vitest'
import { isBoilerplate, isPointer } from './boilerplate'
import { parseArticle } from './import-article'

const read = (html: string) => parseArticle({ text: html, format: 'html', url: 'https://news.example/a' })
const texts = (html: string) => read(html).blocks.map((block) => block.text)
const long = 'The quay was built in 1911, when nobody expected ships of this size, and it was widened twice since.'

test('a script inside a byline is no part of a name', () => {
  const page = `<html><body><p class="byline">By Ana Ruiz <script>var kode = "a,b,c"</script>on June 29, 2014</p><p>${long}</p></body></html>`
  expect(read(page)).toMatchObject({ byline: 'By Ana Ruiz on June 29, 2014', authors: [{ name: 'Ana Ruiz' }] })
})
test('a page within a page, or in a wrapping of another kind, keeps its text', () => {
  expect(
    texts(`<!DOCTYPE html><html>\n<html><head><title>Quay</title></head><body><p>${long}</p></body></html>`),
  ).toEqual([long])
  const filed = `<DOCUMENT>\n<TYPE>EX-9\n<TEXT>\n<HTML><HEAD><TITLE>Quay</TITLE></HEAD><BODY><P>${long}</P></BODY></HTML></TEXT></DOCUMENT>`
  expect(texts(filed)).toContain(long)
})
test('a list of links above the first words is a menu; one below them is not', () => {
  const menu = `<ul>${['Home', 'Town', 'Ships', 'Letters'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')}</ul>`
  const above = read(`<article>${menu}<p>${long}</p></article>`)
  expect(above.blocks.map((block) => block.text)).toEqual([long])
  expect(above.dropped).toContainEqual({ reason: 'navigation', text: 'Ships' })
  expect(texts(`<article><p>${long}</p>${menu}</article>`)).toHaveLength(5)
  const told = menu.replace('</a>', '</a>, where it began')
  expect(texts(`<article>${told}<p>${long}</p></article>`)).toHaveLength(5)
})
test.each([
  '[+] Enlarge',
  'Comments are closed.',
  'blog comments powered by Disqus',
  '10 réactions',
  'Share this story: https://a.example/b',
  '延伸阅读',
  '関連記事',
  '관련 기사',
  '더보기',
])('“%s” is of the page, not of the article', (line) => {
  expect(isBoilerplate(line)).toBe(true)
  expect(isBoilerplate(`${line} — said the mayor, and nobody in the whole town would believe it`)).toBe(false)
})
test('a line that only sends its reader elsewhere is told in more languages', () => {
  const to = '<a href="/b">Le port</a>'
  expect([`A lire aussi : ${to}`, `相关阅读：${to}`, `関連記事：${to}`].every(isPointer)).toBe(true)
  expect(isPointer(`On peut lire aussi ${to} avec plaisir`)).toBe(false)
})

test('plain text that names its authors twice keeps the second line', () => {
  const { byline, blocks } = parseArticle({ text: `By Ana Ruiz\n\nBy Ana Ruiz\n\n${long}`, format: 'text' })
  expect([byline, ...blocks.map((block) => block.text)]).toEqual(['By Ana Ruiz', 'By Ana Ruiz', long])
})
