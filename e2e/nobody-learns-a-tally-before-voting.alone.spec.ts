import { type Browser, expect, type Page, test } from '@playwright/test'
import { type Answer, ask, askAll, difference } from './answers'
import { withDatabase } from './database'
import { factsOf, startDraft } from './facts'
import { demoTopic } from './pages'
import { pageOf } from './people'
import { routePatterns } from './routes'
import { addresses } from './samples'
import { answer, crowd, everythingAnew, openPoll, type Voter, type WorldPoll } from './worlds'

/**
 * Whoever has not voted must not learn anything about a tally from anything that the server sends. So every route is asked
 * by each kind of viewer, then people change their answers, and every route is asked again: both times the server must say
 * the same. A voter's pages, which then do differ, show that the test can fail.
 */
// The wording check stops at “always”.
const wordOf = { afterVoting: 'early', afterClose: 'late', always: 'open' }
const strangers = ['new', 'mediator', 'moderator', 'editor', 'admin']

test.use({ trace: 'off' })

test('no answer of the server tells a person who has not voted how others voted', async ({
  browser,
  page,
  baseURL,
}) => {
  const site = baseURL ?? ''
  test.setTimeout(300_000)
  const { slug, post } = await demoTopic(page)
  const editor = await pageOf(browser, 'editor', false)
  const open = (kind: string, policy: WorldPoll['policy'], secret = false) =>
    openPoll(editor, {
      topic: slug,
      kind,
      policy,
      secret,
      wording: `What should be settled first, ${kind} ${wordOf[policy]}?`,
    })
  const main: WorldPoll = { slug: 'stance', policy: 'afterVoting', secret: false }
  const blind = [main, await open('multiple', 'afterVoting'), await open('ranked', 'afterVoting')]
  const late = [await open('single', 'afterClose'), await open('single', 'afterClose', true)]
  const always = await open('single', 'always')
  const voters = await crowd(24)
  const [waiting] = await crowd(1)
  await Promise.all([...blind, ...late, always].map((poll) => answer(site, slug, poll, voters, 1)))
  await Promise.all(late.map((poll) => answer(site, slug, poll, [waiting as Voter], 1)))

  const routes = addresses(routePatterns(), {
    ...(await factsOf(slug, post)),
    draft: await startDraft(editor, slug),
  })
  await expectNoVote(strangers)
  const cookies = ['', ...(await Promise.all(strangers.map((key) => cookieOf(browser, key)))), waiting?.cookie ?? '']
  const voter = voters.at(-1)?.cookie ?? ''
  const lookAround = () => Promise.all(cookies.map((cookie) => askAll(site, cookie, routes)))
  const results = `/t/${slug}/polls/${main.slug}`
  const shown = [results, `/t/${slug}`, `/api/v1/topics/${slug}/polls/stance/results`, `${results}/results.csv`]
  const openToAll = `/t/${slug}/polls/${always.slug}`
  const controls = () => Promise.all([...shown.map((address) => ask(site, voter, address)), ask(site, '', openToAll)])

  const heard = await listen(page, slug)
  const [first, shownFirst] = [await lookAround(), await controls()]
  await Promise.all([...blind, ...late].map((poll) => answer(site, slug, poll, voters, 2)))
  await everythingAnew([...blind, ...late])
  const second = await lookAround()
  for (const [i, who] of ['a visitor', ...strangers, 'a voter of polls that open at the close'].entries())
    expectSame(first[i] ?? [], second[i] ?? [], who)
  expect(await heard(), 'ballots are not announced').toBe('')

  // The test can fail: a voter sees the second world, and everybody sees a poll that hides nothing.
  await answer(site, slug, always, voters, 2)
  const shownSecond = await controls()
  for (const [i, before] of shownFirst.entries())
    expect(difference(before, shownSecond[i] as Answer), before.address).not.toEqual([])
})

async function cookieOf(browser: Browser, key: string): Promise<string> {
  const page = await pageOf(browser, key)
  const cookies = await page.context().cookies()
  await page.context().close()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

function expectSame(one: Answer[], two: Answer[], who: string) {
  const told = one.flatMap((answer, i) =>
    two[i] ? difference(answer, two[i]) : [`${answer.address}: no second answer`],
  )
  expect.soft(told, who).toEqual([])
}

const expectNoVote = (keys: string[]) =>
  withDatabase(async (db) => {
    const { rows } = await db.query(
      `SELECT "email" FROM "User" u WHERE "email" = ANY($1) AND (EXISTS (SELECT FROM "Ballot" WHERE "voterId" = u."id")
        OR EXISTS (SELECT FROM "PollExposure" WHERE "userId" = u."id"))`,
      [keys.map((key) => `${key}@parley.example`)],
    )
    expect(rows).toEqual([])
  })

/** Listens to a topic's live stream; answers what it has said so far, without its heartbeat. */
async function listen(page: Page, slug: string): Promise<() => Promise<string>> {
  await page.goto(`/t/${slug}`)
  const topicId = await withDatabase(
    async (db) => (await db.query('SELECT "id" FROM "Topic" WHERE "slug" = $1', [slug])).rows[0].id as string,
  )
  await page.evaluate((id) => {
    const heard: string[] = []
    Object.assign(window, { heard })
    new EventSource(`/live?topic=${id}`).onmessage = ({ data }) => heard.push(data)
  }, topicId)
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard.join('\n'))
}
