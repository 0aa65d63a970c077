import { oneLine, words } from '../text'

// Whole lines that a page's machinery adds to an article; each must match from end to end, so that a sentence which
// only mentions them stays.
const whole = [
  /(click (here )?to )?(read|see|view|learn|find out|discover|continue) more( (content|articles?|stories|news|posts?|here|about (this|us)|below))?/,
  /(read|see) (also|next|the (full|rest of the) (story|article))/,
  /(continue|keep) reading( (the main story|below|here))?/,
  /(related|more|recommended|similar|popular|trending|featured|latest|further)( (articles?|stories|posts?|content|reading|news|for you|from (us|this author)))/,
  /you (may|might) (also )?(like|be interested in|enjoy)/,
  /(advertisement|advertising|sponsored( content)?|promoted( content)?|ad|story continues below( advertisement)?|article continues below( advertisement)?)/,
  /(share|tweet|pin|print|e-?mail|save|bookmark|follow us|like|copy link)( (this|on|to|via|it|us|now)( (article|story|post|page|facebook|twitter|x|linkedin|whatsapp|telegram|e-?mail|clipboard))?)?/,
  /(subscribe|sign up|join)( (now|here|today|to|for|our|the|newsletter|mailing|list|updates|free|us|with|your|e-?mail|address|daily|weekly)){0,8}/,
  /(skip to (the )?(main )?content|back to (the )?top|jump to (the )?(content|navigation|comments)|table of contents|(hide|show) (contents|comments|more))/,
  /(\d+ )?comments?|leave a (comment|reply)|post a comment|no comments( yet)?/,
  /(photo|image|picture) (credit|source):?/,
  /(comments (are )?(now )?(closed|off|disabled)|((blog )?comments )?powered by( disqus)?|(click to )?enlarge( (this )?(image|photo))?|text size|what[’']s this|recommend|facebook activity|play video|watch now|listen now)/,
  /(read or )?share this (story|article|post|page)(: https?:\S+)?/,
  /(相关(阅读|新闻|文章|报道)|延伸阅读|阅读(更多|全文|原文)|更多(内容|新闻|阅读)?|分享(到|至)?|广告|廣告|相關(閱讀|新聞|文章)|延伸閱讀|閱讀更多|責任編輯|责任编辑)/,
  /(関連(記事|ニュース)|続きを読む|もっと(見る|読む)|広告|シェア(する)?|ツイート|관련\s?(기사|뉴스)|더\s?(보기|읽기)|광고|공유(하기)?|댓글)/,
  /(читать (далее|полностью|также)|читайте также|подробнее|реклама|поделиться|подписаться|похожие (статьи|материалы)|комментарии)/,
  /(leia (mais|também)|saiba mais|ver mais|continue lendo|publicidade|compartilhar|compartilhe)/,
  /(leer más|lea también|ver más|seguir leyendo|publicidad|compartir)/,
  /(([aà] )?lire (la suite|aussi|également)|en savoir plus|publicité|partager|\d* ?(réactions?|commentaires?))/,
  /(weiterlesen|mehr lesen|lesen sie auch|anzeige|werbung|teilen)/,
  /(leggi (anche|di più)|continua a leggere|pubblicità|condividi)/,
  /(اقرأ (أيضا|أيضًا|المزيد)|المزيد|إعلان|شارك)/,
]
const pattern = new RegExp(`^(?:${whole.map((r) => r.source).join('|')})$`, 'iu')

// A label with nothing but links after it: “Read more: Ten beaches of this summer”.
const labelled =
  /^(?:read also|also read|related|read next|recommended|don[’']t miss|more (?:on|from|about) (?:this|us)|read more(?: on this)?|(?:related|more) (?:stor(?:y|ies)|articles?|coverage)|читать (?:далее|также)|читайте также|по теме|leia (?:mais|também)|leer más|lea también|(?:[aà] )?lire (?:aussi|également)|相关(?:阅读|新闻)|延伸(?:阅读|閱讀)|関連記事|관련\s?기사|lesen sie auch|mehr zum thema|leggi anche|اقرأ (?:أيضا|أيضًا|المزيد))$/iu

/** True for a paragraph that only sends its reader to other pages: a label, then links. */
export function isPointer(html: string): boolean {
  if (!html.includes('<a ')) return false
  const unlinked = html.replace(/<a [^>]*>.*?<\/a>/gsu, '').replace(/<[^>]+>/g, '')
  const label = oneLine(unlinked).replace(/[\s|,;·•.:：–—»>-]+$/u, '')
  return labelled.test(label)
}

/** A line such as “Read more content” or “Advertisement” that belongs to the page and not to the article. */
export function isBoilerplate(text: string): boolean {
  if (words(text).length > 10) return false
  const bare = oneLine(text).replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
  return bare !== '' && pattern.test(bare)
}
