import { describe, expect, test } from 'vitest'
import { unspaced, words } from '../text'
import { parseArticle } from './import-article'
import { wordF1 } from './word-f1'

type Told = {
  lang: string
  title: string
  by: string[]
  sections: { heading: string; paragraphs: string[] }[]
  noise: string[]
}

const english: Told = {
  lang: 'en',
  title: 'Why the harbour stayed shut',
  by: ['Ana Ruiz', 'Bo Lind'],
  sections: [
    {
      heading: 'A treaty with a date on every page',
      paragraphs: [
        'The committee met in the old customs house, and for eleven days nobody outside of it knew what was being read aloud, although the windows stood open and the square was full of people who had come to listen.',
        'What they heard, in the end, was a list of dates. Each of them had been argued over, and each of them was later missed, some by a week and some by a year, so that the harbour opened long after the last ship that needed it had gone elsewhere.',
      ],
    },
    {
      heading: 'What the pilots said',
      paragraphs: [
        'The pilots, who are asked about depth and never about politics, said that four metres were enough for the ships of their fathers, and that nothing which is built today would ever pass the second bend without a tug on either side.',
        'Nobody wrote that down. It stands in no annex, and the engineer who remembered it ten years later had to be told by his daughter where the second bend had been before the river was moved.',
      ],
    },
  ],
  noise: [
    'Subscribe to our newsletter',
    'Ten beaches to visit this summer',
    'We use cookies to improve your experience',
    'Follow us on social media',
  ],
}
const russian: Told = {
  lang: 'ru',
  title: 'Почему порт остался закрытым',
  by: ['Анна Руис'],
  sections: [
    {
      heading: 'Договор, в котором на каждой странице дата',
      paragraphs: [
        'Комиссия собралась в старой таможне, и одиннадцать дней никто снаружи не знал, что там читают вслух, хотя окна были открыты, а площадь полна людей, которые пришли послушать и не собирались расходиться до самого вечера.',
        'В конце концов они услышали список дат. О каждой спорили, и каждую потом пропустили: одну на неделю, другую на год, так что порт открылся намного позже, чем ушёл последний корабль, которому он был нужен.',
      ],
    },
    {
      heading: 'Что сказали лоцманы',
      paragraphs: [
        'Лоцманы, которых спрашивают о глубине и никогда о политике, сказали, что четырёх метров хватало кораблям их отцов, и что ни одно судно, построенное сегодня, не пройдёт второй поворот без буксира с каждой стороны.',
      ],
    },
  ],
  noise: ['Подпишитесь на нашу рассылку', 'Десять пляжей этого лета', 'Мы используем файлы cookie'],
}
const arabic: Told = {
  lang: 'ar',
  title: 'لماذا بقي الميناء مغلقا',
  by: ['سارة حداد'],
  sections: [
    {
      heading: 'معاهدة على كل صفحة منها تاريخ',
      paragraphs: [
        'اجتمعت اللجنة في مبنى الجمارك القديم، ولمدة أحد عشر يوما لم يعرف أحد في الخارج ما الذي يقرأ بصوت عال، مع أن النوافذ كانت مفتوحة وكانت الساحة ممتلئة بالناس الذين جاؤوا ليستمعوا حتى المساء.',
        'وما سمعوه في النهاية كان قائمة من التواريخ، وقد جرى الجدل حول كل واحد منها، ثم فات كل واحد منها بعد ذلك، بعضها بأسبوع وبعضها بسنة كاملة، حتى فتح الميناء بعد رحيل آخر سفينة كانت تحتاج إليه.',
      ],
    },
  ],
  noise: ['اشترك في نشرتنا البريدية', 'عشرة شواطئ لهذا الصيف'],
}

const listed = (told: Told) =>
  told.sections
    .map(
      (s) =>
        `<h2>${s.heading}</h2>${s.paragraphs.map((p) => `<p>${p}</p>`).join('<div class="ad-slot">Advertisement</div>')}`,
    )
    .join('')

const page = (
  told: Told,
) => `<!doctype html><html lang="${told.lang}"><head><meta charset="utf-8"><title>${told.title} | The Example Times</title>
<meta property="og:title" content="${told.title}"><meta property="og:site_name" content="The Example Times"><link rel="canonical" href="https://times.example/a">
<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: told.title, author: told.by.map((name) => ({ name })) })}</script>
<script src="/a.js"></script><script src="/b.js"></script><style>p{color:red}</style></head>
<body><header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<div class="cookie-banner">${told.noise[2] ?? told.noise[0]}</div>
<main><article><h1>${told.title}</h1><p class="byline">${told.by.join(', ')}</p>${listed(told)}
<figure><img src="/quay.jpg" alt="The quay"><figcaption>${told.sections[0]?.heading} 1911</figcaption></figure></article>
<aside class="related-posts"><h3>${told.noise[1]}</h3><ul><li><a href="/x">${told.noise[1]}</a></li></ul></aside></main>
<div class="newsletter"><form><label>${told.noise[0]}</label><input><button>OK</button></form></div>
<footer><p>© 2026 The Example Times</p><a href="/about">About us</a><a href="/terms">Terms</a></footer><script>track()</script></body></html>`

describe.each([
  ['English', english],
  ['Russian', russian],
  ['Arabic', arabic],
] as const)('a news page in %s', (_, told) => {
  const parsed = parseArticle({ text: page(told), format: 'html', url: 'https://times.example/a?utm=1' })
  const said = parsed.blocks.map((block) => block.text).join('\n')

  test('gives its words and nothing else', () => {
    const expected = [
      ...told.sections.flatMap((s) => [s.heading, ...s.paragraphs]),
      `${told.sections[0]?.heading} 1911`,
    ].join('\n')
    expect(wordF1(expected, said).f1).toBeGreaterThanOrEqual(0.98)
    for (const noise of told.noise) expect(said).not.toContain(noise)
    expect(said).not.toMatch(/Advertisement|track\(|cookie/)
  })
  test('gives its title, its authors, its headings with their level, its language and its canonical address', () => {
    expect(parsed).toMatchObject({
      title: told.title,
      lang: told.lang,
      source: 'The Example Times',
      canonicalUrl: 'https://times.example/a',
    })
    expect(parsed.authors.map((author) => author.name)).toEqual(told.by)
    const headings = parsed.blocks.filter((b) => b.kind === 'heading').map((b) => [b.level, b.text])
    expect(headings).toEqual(told.sections.map((s) => [2, s.heading]))
  })
  test('has nothing that is in neither the article nor the list of what was left out', () => {
    const all = unspaced([parsed.title, parsed.byline, said, ...parsed.dropped.map((d) => d.text)].join('\n'))
    const visible = page(told).replace(/^[\s\S]*<body>|<script[\s\S]*?<\/script>|<[^>]+>/g, ' ')
    for (const word of words(visible)) expect(all).toContain(word)
  })
})
