// What somebody sees where a page could not be made. Next's own answer then is empty without JavaScript, and with it says
// nothing that helps; this one needs no script, no other file and no database.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { securityHeaders } from './security-headers.mjs'
import { cookiesOf, preferencesOf } from './static-variant.mjs'

/**
 * Where a page is answered with a status of 500 or more, its body gives way to words that say what can be done. Answers
 * to scripts (API, parts of pages) stay as they are.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
export function explainFailure(request, response) {
  const { headers } = request
  if (!headers.accept?.includes('text/html') || headers.rsc !== undefined || headers['next-action'] !== undefined)
    return
  const { writeHead, write, end } = response
  let failed = false
  const head = () => {
    if (!response.headersSent) response.writeHead(response.statusCode)
  }
  response.writeHead = (status, ...more) => {
    failed = status >= 500
    if (!failed) return writeHead.call(response, status, ...more)
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    return writeHead.call(response, status, pageHeaders)
  }
  response.write = (...args) => {
    head()
    if (!failed) return write.apply(response, args)
    if (typeof args.at(-1) === 'function') process.nextTick(args.at(-1))
    return true
  }
  response.end = (...args) => {
    head()
    if (!failed) return end.apply(response, args)
    const done = args.at(-1)
    return end.call(
      response,
      request.method === 'HEAD' ? '' : pageFor(request),
      typeof done === 'function' ? done : undefined,
    )
  }
}

const wordsOf = (locale) =>
  JSON.parse(readFileSync(new URL(`../../messages/${locale}/failure.json`, import.meta.url), 'utf8'))
const words = { en: wordsOf('en'), ru: wordsOf('ru') }

// The colours and measures of app/globals.css.
const style = `:root{color-scheme:light dark}[data-theme=dark]{color-scheme:dark}[data-theme=light]{color-scheme:light}
body{max-width:41rem;margin:12vh auto;padding:0 18px;font:17px/1.55 system-ui,sans-serif;color:light-dark(#1d1f22,#e8e6e1);background:light-dark(#fbfaf7,#15171a)}
h1{font:600 30px/1.2 Georgia,serif}
a{display:inline-block;margin:8px 16px 0 0;padding:10px 16px;border:1px solid light-dark(#87867e,#70757d);border-radius:6px;color:inherit;text-decoration:none}
a:first-child{color:light-dark(#fff,#0f1720);background:light-dark(#2b5c8a,#8cb8e6);border-color:transparent}
a:focus-visible{outline:3px solid light-dark(#1a4f86,#a9ccf0);outline-offset:2px}`

const pageHeaders = {
  ...Object.fromEntries(securityHeaders(process.env.SITE_URL).map(({ key, value }) => [key, value])),
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': `default-src 'none'; base-uri 'none'; frame-ancestors 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
}

function pageFor({ method, headers, url = '/' }) {
  const { locale, theme } = preferencesOf(cookiesOf(headers.cookie ?? ''), headers['accept-language'])
  const said = words[locale]
  const sent = method === 'POST' ? `<p>${said.sent}</p>` : ''
  return `<!doctype html><html lang="${locale}"${theme ? ` data-theme="${theme}"` : ''}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${said.title}</title>
<style>${style}</style></head><body><main><h1>${said.title}</h1><p>${said.text}</p>${sent}
<p><a href="${escaped(url)}">${said.again}</a><a href="/">${said.home}</a></p></main></body></html>`
}

const escaped = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
