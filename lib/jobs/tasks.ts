import type { TaskList } from 'graphile-worker'
import { AccountMailJob, AccountNoticeJob, sendAccountMail, sendAccountNotice } from '@/lib/accounts/mail.commands'

/** Every job by name: a thin line from its payload to the command that does it. */
export const tasks: TaskList = {
  sendAccountMail: (payload) => sendAccountMail(AccountMailJob.parse(payload)),
  sendAccountNotice: (payload) => sendAccountNotice(AccountNoticeJob.parse(payload)),
}
