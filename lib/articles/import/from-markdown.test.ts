import { describe, expect, test } from 'vitest'
import { parseArticle } from './import-article'

const source = `---
title: "The harbour question"
author: Ana Ruiz and Bo Lind
lang: en
---
Three things decide whether the harbour opens.

## What is on the table

Costs[^1] and **dates**, see [the plan](https://plan.example/a).

1. First
   - Deep
2. Second

| File | Offer |
| --- | --- |
| Lines | A freeze |

> We waited.

<script>alert(1)</script>

## FAQ

### Who pays?

The town does.

### When?

In May.

## About the author

Ana Ruiz writes about ports.

Read more content

[^1]: In euros.
`

describe('a Markdown article', () => {
  const parsed = parseArticle({ text: source })
  test('keeps the same structures as an HTML one', () => {
    expect(parsed.blocks.map((b) => `${b.kind}${b.level || ''}`)).toEqual([
      'paragraph',
      'heading2',
      'paragraph',
      'listItem1',
      'listItem2',
      'listItem1',
      'table',
      'quote',
      'paragraph',
      'heading2',
      'question',
      'answer',
      'question',
      'answer',
      'author',
      'footnote',
    ])
    expect(parsed.dropped).toEqual([{ reason: 'boilerplate', text: 'Read more content' }])
  })
  test('takes title, authors and language from its front matter', () => {
    expect(parsed).toMatchObject({
      title: 'The harbour question',
      lang: 'en',
      lead: 'Three things decide whether the harbour opens.',
    })
    expect(parsed.authors.map((a) => a.name)).toEqual(['Ana Ruiz', 'Bo Lind'])
  })
  test('takes its only first-level heading as the title', () => {
    expect(parseArticle({ text: '# The quay\n\nIt is old.\n\n## Now\n\nIt is closed.' })).toMatchObject({
      title: 'The quay',
    })
  })
  test('shows raw HTML as the text that it is', () => {
    const raw = parsed.blocks.find((b) => b.text.includes('script'))
    expect(raw?.html).toBe('&lt;script&gt;alert(1)&lt;/script&gt;')
  })
})
