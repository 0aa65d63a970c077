import { prisma } from '../../lib/db/client'
import { changeSettings } from '../../lib/settings/commands'
import { makePeople } from './accounts'
import { spreadOverTime } from './back-date'
import { holdConversation } from './conversation'
import { keepOrder } from './moderation'
import { demoPassword, people } from './people'
import { publishDemoTopic } from './topic'

/** The accounts to sign in with, one per role. */
export const demoAccounts = people
  .filter((person) => person.role)
  .map(({ name, email, role = '' }) => ({ name, email, role, password: demoPassword }))

/** Fills an empty database with the demo: an article, its poll and its conversation. Does nothing where anybody has an account. */
export async function seedDemo(): Promise<void> {
  if (await prisma.user.findFirst({ select: { id: true } })) return
  const members = await makePeople()
  await changeSettings(members.as('admin'), demoSettings)
  const topic = await publishDemoTopic(members)
  const said = await holdConversation(members, topic)
  await keepOrder(members, topic, said)
  await spreadOverTime(members, topic, said)
}

const demoSettings = {
  siteName: 'Parley',
  publisherName: 'The Harbour Review',
  rules: '',
  holdFirstPosts: 2,
  holdNewLinks: true,
  holdWatchedWords: true,
  holdRepeats: true,
  holdEverything: false,
}
