import { expect, test } from '@playwright/test'
import { withDatabase } from './database'
import { demoTopic } from './pages'
import { join, pageOf, somebodyNew } from './people'

const question = (slug: string) => `/t/${slug}/polls/stance`

for (const script of [true, false])
  test(`a stance is taken, changed and withdrawn${script ? '' : ', without JavaScript'}`, async ({ browser }) => {
    const page = await pageOf(browser, null, script)
    const { slug } = await demoTopic(page)
    await join(page, somebodyNew(), `/t/${slug}`)
    const card = page.locator('#poll-stance')
    await expect(card.getByRole('heading', { name: 'Where opinion stands' })).toHaveCount(0)
    await card.getByRole('radio', { name: 'Strongly support' }).check()
    await card.getByRole('button', { name: 'Take this stance' }).click()
    await expect(card.getByText('You: Strongly support')).toBeVisible()
    await expect(card.getByRole('heading', { name: 'Where opinion stands' })).toBeVisible()
    await expect(card.getByRole('img', { name: /took a position/ })).toBeVisible()

    await card.getByText('Change', { exact: true }).click()
    await card.getByRole('radio', { name: 'Oppose', exact: true }).check()
    await card.getByRole('button', { name: 'Change my answer' }).click()
    await expect(card.getByText('You: Oppose')).toBeVisible()

    await card.getByText('Change', { exact: true }).click()
    await card.getByRole('button', { name: 'Take it back' }).click()
    await expect(card.getByRole('button', { name: 'Take this stance' })).toBeVisible()
    await expect(card.getByRole('heading', { name: 'Where opinion stands' })).toHaveCount(0)
    await page.context().close()
  })

test('fifty parallel ballots by one person leave one', async ({ browser }) => {
  const page = await pageOf(browser, null)
  const { slug } = await demoTopic(page)
  const person = somebodyNew()
  await join(page, person, `/t/${slug}`)
  const scale = ['-2', '-1', '0', '1', '2']
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      page.request.post(`/api/v1/topics/${slug}/polls/stance/ballot`, { data: { question: 1, choice: scale[i % 5] } }),
    ),
  )
  expect(answers.map((answer) => answer.status()).every((status) => status === 200)).toBe(true)
  await withDatabase(async (db) => {
    const own = await db.query(
      'SELECT b.* FROM "Ballot" b JOIN "User" u ON u."id" = b."voterId" WHERE u."email" = $1',
      [person.email],
    )
    expect(own.rowCount).toBe(1)
    const off = await db.query(
      `SELECT "key" FROM (SELECT "pollId", "key", sum("count") AS n FROM "Tally" GROUP BY 1, 2) t
       FULL JOIN (SELECT "pollId", "choice"[1] AS "key", count(*) AS n FROM "Ballot" WHERE cardinality("choice") = 1 GROUP BY 1, 2) b USING ("pollId", "key")
       JOIN "Poll" p ON p."id" = "pollId" WHERE p."kind" IN ('stance5', 'stance7') AND coalesce(t.n, 0) <> coalesce(b.n, 0)`,
    )
    expect(off.rows).toEqual([])
  })
  await page.context().close()
})

test('a visitor who asks for the results sees them on the poll’s own page, and the topic’s page stays blind', async ({
  browser,
}) => {
  const page = await pageOf(browser, null)
  const { slug } = await demoTopic(page)
  await page.goto(`/t/${slug}`)
  await expect(page.locator('#poll-stance').getByRole('link', { name: 'Sign in to take a stance' })).toBeVisible()
  await page.locator('#poll-stance').getByRole('button', { name: 'Show results without voting' }).click()
  await page.waitForURL(`**${question(slug)}`)
  await expect(page.getByRole('heading', { name: 'Where opinion stands' })).toBeVisible()
  await page.goto(`/t/${slug}`)
  await expect(page.getByText('Where opinion stands')).toHaveCount(0)
  await page.context().close()
})

test('an answer after looking at the results is told to be counted apart', async ({ browser }) => {
  const page = await pageOf(browser, null)
  const { slug } = await demoTopic(page)
  await join(page, somebodyNew(), question(slug))
  await page.getByRole('button', { name: 'Show results without voting' }).click()
  await expect(page.getByRole('heading', { name: 'Where opinion stands' })).toBeVisible()
  await page.getByRole('radio', { name: 'Neither' }).check()
  await page.getByRole('button', { name: 'Take this stance' }).click()
  await expect(page.getByText('You: Neither')).toBeVisible()
  await expect(page.getByText('You asked for the results before answering.')).toBeVisible()
  await page.context().close()
})
