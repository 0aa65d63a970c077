import type { TaskList } from 'graphile-worker'
import { AccountMailJob, AccountNoticeJob, sendAccountMail, sendAccountNotice } from '@/lib/accounts/mail.commands'
import { PlaceJob, placeAnchors } from '@/lib/articles/place.commands'
import { checkSource, checkSources, SourceJob } from '@/lib/articles/source-watch.commands'
import { WeighJob, weighPost } from '@/lib/ground/commands'
import { ScreenJob, screenReported } from '@/lib/moderation/reports.commands'
import { CorrectionJob, SuggesterJob, tellCorrection, tellSuggester } from '@/lib/notifications/corrections.commands'
import { DecisionJob, SanctionJob, tellDecision, tellSanction } from '@/lib/notifications/decisions.commands'
import { MailJob, mailNotification } from '@/lib/notifications/mail.commands'
import { ReplyJob, tellReplies } from '@/lib/notifications/replies.commands'
import { BeginPollJob, beginPoll } from '@/lib/polls/opening.commands'
import { PublishPollJob, publishPolls } from '@/lib/polls/publish.commands'
import { erasePerson } from '@/lib/privacy/erase.commands'
import { EraseJob } from '@/lib/privacy/schema'

/** Every job by name: a thin line from its payload to the command that does it. */
export const tasks: TaskList = {
  erasePerson: (payload) => erasePerson(EraseJob.parse(payload)),
  sendAccountMail: (payload) => sendAccountMail(AccountMailJob.parse(payload)),
  sendAccountNotice: (payload) => sendAccountNotice(AccountNoticeJob.parse(payload)),
  checkSources: () => checkSources(),
  checkSource: (payload) => checkSource(SourceJob.parse(payload)),
  placeAnchors: (payload) => placeAnchors(PlaceJob.parse(payload)),
  tellCorrection: (payload) => tellCorrection(CorrectionJob.parse(payload)),
  tellSuggester: (payload) => tellSuggester(SuggesterJob.parse(payload)),
  screenReported: (payload) => screenReported(ScreenJob.parse(payload)),
  weighPost: (payload) => weighPost(WeighJob.parse(payload)),
  tellDecision: (payload) => tellDecision(DecisionJob.parse(payload)),
  tellSanction: (payload) => tellSanction(SanctionJob.parse(payload)),
  mailNotification: (payload) => mailNotification(MailJob.parse(payload)),
  tellReplies: (payload) => tellReplies(ReplyJob.parse(payload)),
  beginPoll: (payload) => beginPoll(BeginPollJob.parse(payload)),
  publishPoll: async (payload) => {
    await publishPolls(PublishPollJob.parse(payload))
  },
  publishPolls: async () => {
    await publishPolls()
  },
}
