'use server'
import { formAction } from '@/lib/web/form-action'
import { dropSession } from '@/lib/web/session-cookie'
import { eraseOwnAccount } from './commands'
import { EraseInput } from './schema'

export const eraseOwnAccountAction = formAction(EraseInput, eraseOwnAccount, {
  done: async () => {
    await dropSession()
    return { redirect: '/farewell' }
  },
  secret: ['current'],
})
