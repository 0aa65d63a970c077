// The production server on PORT: kept pages first, everything else by Next. `node lib/web/serve.mjs`, after a build.
import http from 'node:http'
import next from 'next'
import { believeAddress } from './address.mjs'
import { explainFailure } from './failure-page.mjs'
import { holdHtml } from './held-html.mjs'
import { answerKept } from './kept-answer.mjs'

const port = Number(process.env.PORT ?? 3000)
const proxies = Number(process.env.TRUST_PROXY || 0)
const app = next({ dev: false, dir: new URL('../..', import.meta.url).pathname, port })
await app.prepare()
const answer = app.getRequestHandler()
const server = http.createServer((request, response) => {
  if (answerKept(request, response)) return
  believeAddress(request, proxies)
  explainFailure(request, response)
  holdHtml(request, () => answer(request, response))
})
server.listen(port)

for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    server.close()
    server.closeAllConnections()
    app.close().finally(() => process.exit(0))
  })
