import { expect, test } from '@playwright/test'
import { demoTopic } from './pages'
import { pageOf } from './people'
import { passageMenu, select, unfold } from './selecting'

const sentence = 'It made them legible to one another'

for (const scripts of [true, false])
  test.describe(scripts ? 'with JavaScript' : 'without JavaScript', () => {
    test('a reply quotes a passage of the article and leads back to it', async ({ browser }) => {
      const page = await pageOf(browser, 'hannah', scripts)
      const { slug } = await demoTopic(page)
      const words = `Legible is a good word for it, ${scripts ? 'said' : 'written'} ${Date.now()}.`
      await page.goto(`/t/${slug}`)
      await unfold(page)
      const block = page.locator('[data-block]').filter({ hasText: sentence }).last()
      const id = await block.getAttribute('id')
      if (scripts) {
        await select(page, sentence)
        await passageMenu(page).getByRole('link', { name: 'Quote in reply' }).click()
      } else await block.getByRole('link', { name: /^Answer this paragraph/ }).click()
      const composer = page.getByRole('region', { name: /Answering this passage/ })
      await expect(composer.locator('blockquote')).toContainText(sentence)
      await composer.getByLabel('Your reply').fill(words)
      await composer.getByRole('button', { name: 'Post reply' }).click()

      const post = page.getByRole('article').filter({ hasText: words }).last()
      await expect(post).toBeVisible()
      await expect(page).toHaveURL(/#post-/)
      await expect(post.locator('blockquote')).toContainText(sentence)
      await post.getByRole('link', { name: 'show in the article' }).click()
      await expect(page).toHaveURL(new RegExp(`#${id}$`))
      await page.context().close()
    })

    test('a reply answers a post and quotes it, with a link back', async ({ browser }) => {
      const page = await pageOf(browser, 'luc', scripts)
      const { slug, post } = await demoTopic(page)
      const words = `Let me add one thing to this, ${Date.now()}.`
      await page.goto(`/t/${slug}`)
      const answered = page.locator(`#post-${post}`)
      const start = ((await answered.locator('.prose p').first().textContent()) ?? '').slice(0, 30)
      await answered.getByRole('link', { name: /^Quote/ }).click()
      const composer = page.getByRole('region', { name: /^Replying to/ })
      const field = composer.getByLabel('Your reply')
      await expect(field).toHaveValue(new RegExp(`^> ${start.slice(0, 10)}`, 'm'))
      await field.fill(`${await field.inputValue()}\n\n${words}`)
      await composer.getByRole('button', { name: 'Post reply' }).click()
      const reply = page.getByRole('article').filter({ hasText: words }).last()
      await expect(reply.locator('blockquote').first()).toContainText(start)
      await reply.locator('blockquote a').first().click()
      await expect(page.locator(`#post-${post}`)).toBeInViewport()
      await page.context().close()
    })

    test('a preview shows how it will look, and the text stays', async ({ browser }) => {
      const page = await pageOf(browser, 'wes', scripts)
      const { slug } = await demoTopic(page)
      await page.goto(`/t/${slug}`)
      const composer = page.getByRole('region', { name: /^To everybody/ })
      await composer.getByLabel('Your reply').fill('This is **important**, <script>alert(1)</script> is not.')
      await composer.getByRole('button', { name: 'Preview' }).click()
      const preview = page.getByRole('region', { name: 'This is how it will look' })
      await expect(preview.locator('strong')).toHaveText('important')
      await expect(preview).toContainText('<script>alert(1)</script>')
      await expect(composer.getByLabel('Your reply')).toHaveValue(/\*\*important\*\*/)
      await page.context().close()
    })

    test('an edit keeps the first text, and readers can compare', async ({ browser }) => {
      const page = await pageOf(browser, 'anneli', scripts)
      const { slug } = await demoTopic(page)
      const mark = `mark${Date.now()}`
      await page.goto(`/t/${slug}/posts/new`)
      await page.getByLabel('Your reply').fill(`The harbour ${mark} opened in spring.`)
      await page.getByRole('button', { name: 'Post reply' }).click()
      const post = page.getByRole('article').filter({ hasText: mark }).last()
      await post.getByLabel('More', { exact: true }).click()
      await post.getByRole('link', { name: 'Edit', exact: true }).click()
      await page.getByLabel('The text of your post').fill(`The harbour ${mark} opened in autumn.`)
      await page.getByRole('button', { name: 'Save the edit' }).click()
      await expect(post).toContainText('autumn')
      await post.getByRole('link', { name: 'edited' }).click()
      await expect(page.locator('del')).toContainText('spring')
      await expect(page.locator('ins')).toContainText('autumn')
      await page.context().close()
    })
  })
