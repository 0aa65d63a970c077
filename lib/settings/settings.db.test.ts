import { expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { newId } from '@/lib/kernel/id'
import { type Member, type SiteRole, visitor } from '@/lib/kernel/viewer'
import { changeSettings } from './commands'
import { forgetSettings, siteSettings } from './queries'
import { SettingsInput } from './schema'

const somebody = (roles: SiteRole[]): Member => ({
  id: newId(),
  name: 'Ada',
  locale: 'en',
  roles,
  topicRoles: {},
  emailVerified: true,
  trust: 0,
  sanction: null,
  sessionId: newId(),
  memberSince: new Date(),
})
const input = SettingsInput.parse({
  siteName: 'Agora',
  publisherName: 'The Post',
  rules: 'Be fair: always',
  holdFirstPosts: '3',
})

test('a site without settings has its defaults', async () => {
  await prisma.setting.deleteMany()
  forgetSettings()
  expect(await siteSettings()).toMatchObject({ siteName: 'Parley', holdFirstPosts: 2, rules: [] })
})

test('an admin changes them and everybody reads them at once; boxes that are not ticked are off', async () => {
  await changeSettings(somebody(['admin']), input)
  expect(await siteSettings()).toMatchObject({
    siteName: 'Agora',
    holdFirstPosts: 3,
    holdNewLinks: false,
    rules: [{ title: 'Be fair', text: 'always' }],
  })
})

test('a value that makes no sense is its default, and the rest stands', async () => {
  await prisma.setting.update({ where: { key: 'holdFirstPosts' }, data: { value: 'many' } })
  forgetSettings()
  expect(await siteSettings()).toMatchObject({ siteName: 'Agora', holdFirstPosts: 2 })
})

test('for anybody but admins there is nothing to change', async () => {
  for (const viewer of [visitor(), somebody([]), somebody(['moderator', 'editor'])])
    await expect(changeSettings(viewer, input)).rejects.toMatchObject({ reason: 'not-found' })
})
