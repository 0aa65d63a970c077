import { expect, type Page, test } from '@playwright/test'
import { demoTopic } from './pages'
import { join, pageOf, somebodyNew } from './people'

for (const scripts of [true, false])
  test(`somebody joins, quotes a passage of section 3, waits, and is read by all once approved, ${
    scripts ? 'with' : 'without'
  } JavaScript`, async ({ browser }) => {
    test.setTimeout(180_000)
    const author = await pageOf(browser, null, scripts)
    const person = somebodyNew()
    await join(author, person)
    const { slug } = await demoTopic(author)
    const words = `What happens to the monitors when talking stops, asks ${person.name}?`

    await author.goto(`/t/${slug}`)
    const section = author.locator('main article section').nth(2)
    await section
      .getByRole('link', { name: /^Answer this paragraph/ })
      .first()
      .click()
    const composer = author.getByRole('region', { name: /Answering this passage/ })
    await expect(composer.getByText('This will wait for a moderator.')).toBeVisible()
    const passage = (await composer.locator('blockquote').textContent()) ?? ''
    await composer.getByLabel('Your reply').fill(words)
    await composer.getByRole('button', { name: 'Post reply' }).click()
    const own = author.locator('[data-post]').filter({ hasText: words })
    await expect(own).toContainText('Awaiting review.')
    await expect(own).toContainText('first posts are read by a moderator')
    await expect(own.locator('blockquote')).toContainText(passage.trim().slice(0, 60))
    const address = new URL(author.url()).searchParams.get('post')

    // Nobody else can tell that there is something: neither page, address, counts nor search.
    const other = await pageOf(browser, 'member', scripts)
    expect((await other.request.get(`/t/${slug}/posts/${address}`)).status()).toBe(404)
    for (const path of [`/t/${slug}`, `/t/${slug}?order=newest`, `/search?q=${encodeURIComponent(person.name)}`])
      expect(await (await other.request.get(path)).text(), path).not.toContain(words)

    const reader = await pageOf(browser, null)
    await reader.goto(`/t/${slug}`)
    const count = () => reader.getByText(/^\d+ replies · /).textContent()
    const before = await count()
    await reader.mouse.wheel(0, 1500)
    await expect(reader.getByText(/new repl/)).toHaveCount(0)
    await reader.waitForTimeout(1000)
    const place = await reader.evaluate(() => scrollY)

    const moderator = await pageOf(browser, 'moderator', scripts)
    await approve(moderator, words)
    // How soon is for the bench to say: a timed test measures the machine.
    await expect(reader.getByRole('button', { name: '1 new reply' })).toBeVisible()
    expect(await reader.evaluate(() => scrollY)).toBe(place)
    await reader.getByRole('button', { name: '1 new reply' }).click()
    const seen = reader.locator('[data-post]').filter({ hasText: words })
    await expect(seen).toBeVisible()
    await expect(seen.locator('blockquote')).toContainText(passage.trim().slice(0, 60))
    expect(await count()).not.toBe(before)

    await author.goto(`/t/${slug}/posts/${address}`)
    await expect(own).toBeVisible()
    await expect(own).not.toContainText('Awaiting review.')
    for (const page of [author, other, reader, moderator]) await page.context().close()
  })

/** Opens the case in the queue and approves it. */
async function approve(moderator: Page, words: string): Promise<void> {
  await moderator.goto('/review')
  await moderator.getByRole('link', { name: words }).click()
  await moderator.getByLabel('Approve').check()
  await moderator.getByRole('button', { name: 'Decide', exact: true }).click()
  await expect(moderator.getByText('Decided. The author has been told.')).toBeVisible()
}
