import { describe, expect, test } from 'vitest'
import { type Around, blocksHtml } from './article-html'
import { newBlockIds } from './block-ids'
import { parseArticle } from './import/import-article'
import { placeBlocks } from './sections'

const around: Around = {
  passages: () => [],
  answers: () => ({ href: '/a', label: '' }),
  answer: null,
  picture: (alt) => `Picture: ${alt}`,
}

const shown = (html: string) => {
  const { blocks } = parseArticle({ text: html, format: 'html' })
  return blocksHtml(placeBlocks(blocks, newBlockIds(blocks)), around).replace(/ (id="[^"]*"|data-block)/g, '')
}

describe('an article is shown', () => {
  test('with deeper items inside the item above them', () => {
    const html = '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul><ol><li>e</li></ol>'
    expect(shown(html)).toBe(html)
  })
  test('with what continues an item in the same item', () => {
    expect(shown('<ul><li><p>a</p><p>b</p></li><li>c</li></ul>')).toBe('<ul><li>a<p>b</p></li><li>c</li></ul>')
  })
  test('without any picture from elsewhere: a link says what it shows', () => {
    expect(
      shown(
        '<p>x</p><figure><img src="https://p.example/q.jpg" alt="A &quot;quay&quot;"><figcaption>Old</figcaption></figure>',
      ),
    ).toContain(
      '<figure><p class="picture" dir="auto" data-count><a href="https://p.example/q.jpg" rel="nofollow noopener">Picture: A &quot;quay&quot;</a></p><figcaption>Old</figcaption></figure>',
    )
  })
  test('with a link to answer each block, for who may', () => {
    const blocks = placeBlocks(parseArticle({ text: 'One line here.' }).blocks, ['p-1'])
    const html = blocksHtml(blocks, { ...around, answer: () => ({ href: '/t/x?b=1&c', label: 'Answer' }) })
    expect(html).toBe(
      '<p class="lead" id="p-1" data-block>One line here.<a class="answer-here" data-count href="/t/x?b=1&amp;c" aria-label="Answer"></a></p>',
    )
  })
})
