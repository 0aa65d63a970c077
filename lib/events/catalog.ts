import type { Consequences, Happenings, Kind, OnPoll, OnPost } from './happenings'

const topicPages = (slug: string) => ['/', `/t/${slug}`]

const post = (e: { slug: string; postId: string }) => `/t/${e.slug}/posts/${e.postId}`
const decided: Record<string, string> = {
  approve: 'approved',
  reject: 'rejected',
  keep: 'kept',
  hide: 'hidden',
  remove: 'removed',
  askToEdit: 'sent back for an edit',
  restore: 'restored',
}
const tellDecision = ({ topicId, decisionId }: OnPost) => [{ task: 'tellDecision', payload: { topicId, decisionId } }]

const pollLine = (e: OnPoll, action: string, reason = '') => ({
  action,
  target: `/t/${e.slug}/polls/${e.poll}`,
  topicId: e.topicId,
  reason,
})

type Times = OnPoll & { opensAt: string | null; closesAt?: string | null }

const beginning = ({ topicId, pollId, opensAt }: Times) =>
  opensAt ? [{ task: 'beginPoll', payload: { topicId, pollId }, key: `begin:${pollId}`, runAt: new Date(opensAt) }] : []

/** By then every ballot that began before the closing moment has been written or given up. */
const settled = (closesAt: string) => new Date(Date.parse(closesAt) + 20_000)
const ending = ({ topicId, pollId, closesAt }: Times) =>
  closesAt
    ? [{ task: 'publishPoll', payload: { topicId, pollId }, key: `poll:${pollId}`, runAt: settled(closesAt) }]
    : []

export const catalog: { [K in Kind]: Consequences<{ kind: K } & Happenings[K]> } = {
  'settings.changed': { log: () => ({ action: 'settings changed', target: '/rules' }), pages: () => ['*'] },
  'topic.holdChanged': {
    log: (e) => ({
      action: e.holdAll ? 'topic held for review' : 'topic no longer held',
      target: `/t/${e.slug}`,
      topicId: e.topicId,
    }),
  },
  'account.registered': { log: { none: 'joining is private' } },
  'account.mailAsked': {
    log: { none: 'whether an address has an account is private' },
    jobs: (e) => [{ task: 'sendAccountMail', payload: { tokenId: e.tokenId } }],
  },
  'account.signedIn': { log: { none: 'coming and going is private' } },
  'account.sessionsRevoked': { log: { none: 'coming and going is private' } },
  'account.passwordChanged': {
    log: { none: 'passwords are private' },
    jobs: (e) => [{ task: 'sendAccountNotice', payload: { userId: e.userId, kind: 'passwordChanged' } }],
  },
  'account.erased': {
    log: { none: 'leaving is private' },
    jobs: (e) => [{ task: 'erasePerson', payload: { userId: e.userId } }],
  },
  'account.leftTopic': { log: { none: 'leaving is private' }, pages: (e) => topicPages(e.slug) },
  'account.renamed': { log: { none: 'a name is shown where it is used' }, pages: () => ['*'] },
  'account.topicRoleChanged': {
    log: (e) => ({ action: 'topic role changed', target: `person:${e.userId}`, topicId: e.topicId, reason: e.role }),
    pages: (e) => topicPages(e.slug),
  },
  'account.rolesChanged': {
    log: (e) => ({ action: 'roles changed', target: `person:${e.userId}`, reason: e.roles.join(', ') || 'member' }),
    pages: () => ['*'],
  },
  'topic.published': {
    log: (e) => ({ action: 'topic published', target: `/t/${e.slug}`, topicId: e.topicId }),
    pages: (e) => topicPages(e.slug),
  },
  'topic.stateChanged': {
    log: (e) => ({ action: `topic ${e.state}`, target: `/t/${e.slug}`, topicId: e.topicId }),
    live: (e) => ({ topicId: e.topicId, kind: 'topic', id: e.topicId }),
    pages: (e) => topicPages(e.slug),
  },
  'post.published': {
    log: { none: 'posts speak for themselves; a decision about one is logged as case.decided' },
    live: (e) => ({ topicId: e.topicId, kind: 'post', id: e.postId, by: e.authorId }),
    pages: (e) => topicPages(e.slug),
    // Most posts answer nobody and call nobody.
    jobs: (e) =>
      e.concerns === false ? [] : [{ task: 'tellReplies', payload: { topicId: e.topicId, postId: e.postId } }],
  },
  'post.held': { log: { none: 'nobody but its author and moderators may infer a held post' } },
  'post.rated': {
    log: { none: 'who values what is private' },
    jobs: (e) => [{ task: 'weighPost', payload: { topicId: e.topicId, postId: e.postId }, key: `weigh:${e.postId}` }],
  },
  'post.edited': {
    log: { none: 'every text that was shown can be compared at the post' },
    live: (e) => ({ topicId: e.topicId, kind: 'edit', id: e.postId }),
    pages: (e) => topicPages(e.slug),
  },
  'post.deleted': {
    log: { none: 'taking back one’s own words is nobody’s act in office' },
    live: (e) => (e.seen ? { topicId: e.topicId, kind: 'gone', id: e.postId } : null),
    pages: (e) => (e.seen ? topicPages(e.slug) : []),
  },
  'post.restored': {
    log: { none: 'a decision is logged as case.decided, case.undone or appeal.decided' },
    live: (e) => (e.seen ? { topicId: e.topicId, kind: 'edit', id: e.postId } : null),
    pages: (e) => (e.seen ? topicPages(e.slug) : []),
  },
  'post.hidden': {
    log: { none: 'logged as case.decided, case.undone or post.hiddenByRule' },
    live: (e) => ({ topicId: e.topicId, kind: 'gone', id: e.postId }),
    pages: (e) => topicPages(e.slug),
  },
  'post.removed': {
    log: { none: 'logged as case.decided' },
    live: (e) => ({ topicId: e.topicId, kind: 'gone', id: e.postId }),
    pages: (e) => topicPages(e.slug),
  },
  'post.reported': { log: { none: 'who reports what is private until it is decided' } },
  'post.hiddenByRule': {
    log: (e) => ({
      action: 'post hidden',
      target: post(e),
      topicId: e.topicId,
      rule: e.ground,
      reason: e.category,
      automated: true,
    }),
    pages: (e) => [...topicPages(e.slug), '/log'],
    jobs: tellDecision,
  },
  'case.decided': {
    log: (e) => ({
      action: `post ${decided[e.action] ?? e.action}`,
      target: post(e),
      topicId: e.topicId,
      rule: e.ground,
      reason: e.conflicted ? `CONFLICTED: ${e.reason}` : e.reason,
      contentHash: e.contentHash,
    }),
    pages: (e) => [...topicPages(e.slug), '/log'],
    jobs: tellDecision,
  },
  'case.undone': {
    log: (e) => ({ action: `taken back: post ${decided[e.action] ?? e.action}`, target: post(e), topicId: e.topicId }),
    pages: (e) => [...topicPages(e.slug), '/log'],
    jobs: tellDecision,
  },
  'decision.appealed': { log: { none: 'the answer to an appeal is logged as appeal.decided' } },
  'appeal.decided': {
    log: (e) => ({
      action: `appeal ${e.outcome}`,
      target: post(e),
      topicId: e.topicId,
      rule: e.ground,
      reason: e.reason,
      appealOf: e.appealOf ? BigInt(e.appealOf) : undefined,
    }),
    pages: (e) => [...topicPages(e.slug), '/log'],
    jobs: tellDecision,
  },
  'sanction.imposed': {
    log: (e) => ({ action: `person: ${e.sanction}`, target: `person:${e.userId}`, reason: e.reason }),
    pages: () => ['/log'],
    jobs: (e) => [{ task: 'tellSanction', payload: { sanctionId: e.sanctionId } }],
  },
  'sanction.lifted': {
    log: (e) => ({ action: `person: ${e.sanction} lifted`, target: `person:${e.userId}` }),
    pages: () => ['/log'],
    jobs: (e) => [{ task: 'tellSanction', payload: { sanctionId: e.sanctionId } }],
  },
  'words.changed': {
    log: () => ({ action: 'watched words changed', target: '/rules' }),
    pages: () => ['/log'],
  },
  'article.versionPublished': {
    log: { none: 'readers see nothing of it yet; article.versionShown is logged' },
    jobs: (e) => [
      { task: 'placeAnchors', payload: { topicId: e.topicId, number: e.number }, key: `place:${e.topicId}` },
    ],
  },
  'article.versionShown': {
    log: (e) => ({
      action: `article version ${e.number}: ${e.change}`,
      target: `/t/${e.slug}/versions/${e.number}`,
      topicId: e.topicId,
    }),
    live: (e) => ({ topicId: e.topicId, kind: 'article', id: String(e.number) }),
    pages: (e) => [...topicPages(e.slug), '/log'],
    jobs: (e) =>
      e.change === 'material' ? [{ task: 'tellCorrection', payload: { topicId: e.topicId, number: e.number } }] : [],
  },
  'article.sourceChanged': { log: { none: 'a proposal for editors; readers see a version once it is published' } },
  'article.watchChanged': { log: { none: 'how editors keep an eye on a source changes nothing that readers see' } },
  'anchor.placedByHand': {
    log: (e) => ({
      action: 'passage placed by hand',
      target: `/t/${e.slug}#${e.blockId}`,
      topicId: e.topicId,
    }),
    pages: (e) => [...topicPages(e.slug), '/log'],
  },
  'correction.suggested': {
    log: { none: 'open corrections are public on their own page' },
    pages: (e) => [`/t/${e.slug}`],
  },
  'correction.decided': {
    log: { none: 'the public list of corrections says how each was decided' },
    jobs: (e) => [{ task: 'tellSuggester', payload: { topicId: e.topicId, correctionId: e.correctionId } }],
  },
  'poll.opened': {
    log: (e) => pollLine(e, 'poll opened'),
    pages: (e) => topicPages(e.slug),
    jobs: (e) => beginning(e),
  },
  'poll.began': { log: { none: 'poll.opened or poll.scheduled said when' }, pages: (e) => topicPages(e.slug) },
  'poll.reworded': {
    log: (e) => pollLine(e, 'poll reworded', `question ${e.question}`),
    pages: (e) => topicPages(e.slug),
  },
  'poll.scheduled': {
    log: (e) => pollLine(e, 'poll scheduled', e.closesAt ? `closes ${e.closesAt}` : ''),
    pages: (e) => topicPages(e.slug),
    jobs: (e) => [...beginning(e), ...ending(e)],
  },
  'poll.closed': { log: (e) => pollLine(e, 'poll closed'), pages: (e) => topicPages(e.slug) },
  'poll.settled': {
    log: { none: 'closing is logged as poll.closed or was announced by poll.scheduled' },
    pages: (e) => topicPages(e.slug),
  },
}
