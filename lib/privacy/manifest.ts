/**
 * What erasing a person does to a column that names them:
 * - `delete`: the row goes, it concerns nobody else.
 * - `pseudonym`: another id takes the place, one for each topic, so that threads stay readable and nobody can follow the
 *   person from topic to topic.
 * - `voter`: the same, with an id that is neither the account's nor the posts': tallies still equal their rows, and no
 *   answer can be laid beside a post.
 * - `keep`: what was done in office stays; the account that it names is emptied.
 */
type Erasing = 'delete' | 'pseudonym' | 'voter' | 'keep'

/** `hide`: columns that an export leaves out: secrets, and what names somebody else. `export: false`: acts in office. */
type Held = { column: string; erasing: Erasing; export?: false; hide?: string[] }

/** Every table that names a person by id. A test reads the schema and fails on one that is missing here. */
export const manifest: Record<string, Held[]> = {
  Account: [
    { column: 'userId', erasing: 'delete', hide: ['access_token', 'refresh_token', 'id_token', 'session_state'] },
  ],
  Session: [{ column: 'userId', erasing: 'delete', hide: ['sessionToken'] }],
  TopicMembership: [{ column: 'userId', erasing: 'delete' }],
  TopicSeen: [{ column: 'userId', erasing: 'delete' }],
  Notification: [{ column: 'userId', erasing: 'delete' }],
  PersonAttribute: [{ column: 'userId', erasing: 'delete' }],
  Draft: [{ column: 'authorId', erasing: 'delete' }],
  ArticleDraft: [{ column: 'editorId', erasing: 'delete' }],
  Sanction: [
    { column: 'userId', erasing: 'delete', hide: ['createdById'] },
    { column: 'createdById', erasing: 'keep', export: false },
  ],
  Post: [{ column: 'authorId', erasing: 'pseudonym' }],
  Correction: [
    { column: 'authorId', erasing: 'pseudonym', hide: ['decidedById'] },
    { column: 'decidedById', erasing: 'keep', export: false },
  ],
  Appeal: [
    { column: 'appellantId', erasing: 'pseudonym', hide: ['firstDeciderId', 'deciderId'] },
    { column: 'firstDeciderId', erasing: 'keep', export: false },
    { column: 'deciderId', erasing: 'keep', export: false },
  ],
  Report: [{ column: 'reporterId', erasing: 'pseudonym' }],
  TopicPerson: [{ column: 'authorId', erasing: 'pseudonym' }],
  PostRating: [{ column: 'raterId', erasing: 'voter' }],
  Ballot: [{ column: 'voterId', erasing: 'voter' }],
  BallotEvent: [{ column: 'voterId', erasing: 'voter' }],
  WaveAnswer: [{ column: 'voterId', erasing: 'voter' }],
  Guess: [{ column: 'voterId', erasing: 'voter' }],
  VoterLedger: [{ column: 'voterId', erasing: 'voter' }],
  PollExposure: [{ column: 'userId', erasing: 'voter' }],
  Event: [{ column: 'actorId', erasing: 'pseudonym', export: false }],
  Case: [{ column: 'claimedById', erasing: 'keep', export: false }],
  Decision: [{ column: 'deciderId', erasing: 'keep', export: false }],
  Topic: [{ column: 'createdById', erasing: 'keep', export: false }],
  Poll: [{ column: 'createdById', erasing: 'keep', export: false }],
  ArticleVersion: [{ column: 'publishedById', erasing: 'keep', export: false }],
  AnchorPlacement: [{ column: 'placedById', erasing: 'keep', export: false }],
}

/** Columns that end in Id and name a thing, not a person. */
export const things = new Set(
  `topicId postId parentId rootId anchorId sectionId blockId publishedRevisionId latestRevisionId revisionId
   decidedRevisionId caseId decisionId pollId stepId providerAccountId`.split(/\s+/),
)

/** The columns to change for one way of erasing. */
export const columnsFor = (erasing: Erasing) =>
  Object.entries(manifest).flatMap(([table, held]) =>
    held.filter((h) => h.erasing === erasing).map(({ column }) => ({ table, column })),
  )
