-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "SiteRole" AS ENUM ('editor', 'moderator', 'admin');

-- CreateEnum
CREATE TYPE "TokenPurpose" AS ENUM ('register', 'signIn', 'reset');

-- CreateEnum
CREATE TYPE "BlockKind" AS ENUM ('heading', 'paragraph', 'listItem', 'table', 'figure', 'quote', 'question', 'answer', 'code', 'footnote', 'author');

-- CreateEnum
CREATE TYPE "VersionChange" AS ENUM ('initial', 'typo', 'clarification', 'material');

-- CreateEnum
CREATE TYPE "PlacementState" AS ENUM ('EXACT', 'MOVED', 'CHANGED', 'REMOVED');

-- CreateEnum
CREATE TYPE "CorrectionState" AS ENUM ('open', 'accepted', 'declined', 'duplicate');

-- CreateEnum
CREATE TYPE "ReportCategory" AS ENUM ('spam', 'abuse', 'offTopic', 'misinformation', 'doxxing', 'selfHarm', 'illegal', 'other');

-- CreateEnum
CREATE TYPE "CaseState" AS ENUM ('OPEN', 'CLAIMED', 'DECIDED', 'REOPENED', 'APPEALED', 'FINAL');

-- CreateEnum
CREATE TYPE "AppealOutcome" AS ENUM ('upheld', 'reversed');

-- CreateEnum
CREATE TYPE "PollKind" AS ENUM ('stance5', 'stance7', 'single', 'multiple', 'ranked');

-- CreateEnum
CREATE TYPE "TallyPolicy" AS ENUM ('afterVoting', 'afterClose', 'always');

-- CreateEnum
CREATE TYPE "BallotSecrecy" AS ENUM ('CONFIDENTIAL', 'SECRET');

-- CreateEnum
CREATE TYPE "Wave" AS ENUM ('before', 'read', 'discussed');

-- CreateEnum
CREATE TYPE "PostState" AS ENUM ('HELD', 'LIVE', 'HIDDEN', 'REMOVED', 'AUTHOR_DELETED');

-- CreateEnum
CREATE TYPE "RevisionState" AS ENUM ('PENDING', 'PUBLISHED', 'SUPERSEDED', 'REJECTED');

-- CreateEnum
CREATE TYPE "TopicState" AS ENUM ('draft', 'open', 'slow', 'locked', 'archived');

-- CreateEnum
CREATE TYPE "TopicRole" AS ENUM ('moderator', 'mediator');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ(6),
    "passwordHash" TEXT,
    "roles" "SiteRole"[] DEFAULT ARRAY[]::"SiteRole"[],
    "trust" INTEGER NOT NULL DEFAULT 0,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "theme" TEXT,
    "image" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erasedAt" TIMESTAMPTZ(6),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expires" TIMESTAMPTZ(6) NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastUsedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userAgent" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeToken" (
    "id" UUID NOT NULL,
    "purpose" "TokenPurpose" NOT NULL,
    "tokenHash" TEXT,
    "email" TEXT NOT NULL,
    "name" TEXT,
    "passwordHash" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "returnTo" TEXT NOT NULL DEFAULT '/',
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "OneTimeToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Article" (
    "topicId" UUID NOT NULL,
    "sourceUrl" TEXT,
    "sourceName" TEXT,
    "licenceNote" TEXT,
    "lang" TEXT NOT NULL DEFAULT 'en',
    "shownVersion" INTEGER NOT NULL DEFAULT 1,
    "placingVersion" INTEGER,
    "placingTotal" INTEGER NOT NULL DEFAULT 0,
    "placingDone" INTEGER NOT NULL DEFAULT 0,
    "watchSource" BOOLEAN NOT NULL DEFAULT false,
    "sourceCheckedAt" TIMESTAMPTZ(6),
    "sourceHash" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("topicId")
);

-- CreateTable
CREATE TABLE "ArticleVersion" (
    "topicId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "lead" TEXT NOT NULL DEFAULT '',
    "authors" JSONB NOT NULL DEFAULT '[]',
    "sourceDate" TIMESTAMPTZ(6),
    "change" "VersionChange" NOT NULL,
    "note" TEXT,
    "hash" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedById" UUID NOT NULL,

    CONSTRAINT "ArticleVersion_pkey" PRIMARY KEY ("topicId","number")
);

-- CreateTable
CREATE TABLE "Block" (
    "topicId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "blockId" TEXT NOT NULL,
    "sectionId" TEXT NOT NULL DEFAULT '',
    "kind" "BlockKind" NOT NULL,
    "level" INTEGER NOT NULL DEFAULT 0,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "data" JSONB,

    CONSTRAINT "Block_pkey" PRIMARY KEY ("topicId","version","position")
);

-- CreateTable
CREATE TABLE "Anchor" (
    "topicId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "blockId" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL DEFAULT '',
    "suffix" TEXT NOT NULL DEFAULT '',
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "posts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Anchor_pkey" PRIMARY KEY ("topicId","id")
);

-- CreateTable
CREATE TABLE "AnchorPlacement" (
    "topicId" UUID NOT NULL,
    "anchorId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "state" "PlacementState" NOT NULL,
    "blockId" TEXT NOT NULL,
    "sectionId" TEXT NOT NULL DEFAULT '',
    "start" INTEGER,
    "end" INTEGER,
    "score" DOUBLE PRECISION,
    "correctedIn" INTEGER,
    "placedById" UUID,

    CONSTRAINT "AnchorPlacement_pkey" PRIMARY KEY ("topicId","anchorId","version")
);

-- CreateTable
CREATE TABLE "ArticleDraft" (
    "id" UUID NOT NULL,
    "topicId" UUID,
    "editorId" UUID NOT NULL,
    "basedOn" INTEGER NOT NULL DEFAULT 0,
    "origin" TEXT NOT NULL DEFAULT 'editor',
    "input" JSONB NOT NULL,
    "parsed" JSONB NOT NULL,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "ArticleDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Correction" (
    "topicId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "blockId" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "proposed" TEXT NOT NULL,
    "sourceUrl" TEXT,
    "explanation" TEXT NOT NULL DEFAULT '',
    "state" "CorrectionState" NOT NULL DEFAULT 'open',
    "reason" TEXT,
    "inVersion" INTEGER,
    "duplicateOf" UUID,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Correction_pkey" PRIMARY KEY ("topicId","id")
);

-- CreateTable
CREATE TABLE "Event" (
    "topicId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "actorId" UUID,
    "payload" JSONB NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("topicId","id")
);

-- CreateTable
CREATE TABLE "CaughtMail" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "CaughtMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Report" (
    "topicId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "reporterId" UUID NOT NULL,
    "category" "ReportCategory" NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "caseId" UUID NOT NULL,
    "agreed" BOOLEAN,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("topicId","id")
);

-- CreateTable
CREATE TABLE "Case" (
    "topicId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "state" "CaseState" NOT NULL DEFAULT 'OPEN',
    "cause" TEXT NOT NULL,
    "urgency" INTEGER NOT NULL DEFAULT 0,
    "oneSided" BOOLEAN NOT NULL DEFAULT false,
    "claimedById" UUID,
    "claimedUntil" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,
    "openedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decidedAt" TIMESTAMPTZ(6),
    "decidedRevisionId" UUID,
    "decidedWeight" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "decidedCategory" "ReportCategory",

    CONSTRAINT "Case_pkey" PRIMARY KEY ("topicId","id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "topicId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "deciderId" UUID,
    "action" TEXT NOT NULL,
    "ground" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "facts" TEXT NOT NULL DEFAULT '',
    "source" TEXT NOT NULL,
    "conflicted" BOOLEAN NOT NULL DEFAULT false,
    "logSeq" BIGINT,
    "postState" TEXT NOT NULL DEFAULT '',
    "caseVersion" INTEGER NOT NULL DEFAULT 0,
    "undoneAt" TIMESTAMPTZ(6),
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("topicId","id")
);

-- CreateTable
CREATE TABLE "Appeal" (
    "topicId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "caseId" UUID NOT NULL,
    "decisionId" UUID NOT NULL,
    "firstDeciderId" UUID,
    "appellantId" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deciderId" UUID,
    "outcome" "AppealOutcome",
    "reason" TEXT NOT NULL DEFAULT '',
    "decidedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Appeal_pkey" PRIMARY KEY ("topicId","id")
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "action" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "rule" TEXT NOT NULL DEFAULT '',
    "actorRole" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "topicId" UUID,
    "contentHash" TEXT NOT NULL DEFAULT '',
    "automated" BOOLEAN NOT NULL DEFAULT false,
    "appealOf" BIGINT,
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "LogEntry_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "WatchedWord" (
    "id" UUID NOT NULL,
    "word" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WatchedWord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sanction" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "until" TIMESTAMPTZ(6),
    "readAt" TIMESTAMPTZ(6),
    "liftedAt" TIMESTAMPTZ(6),
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Sanction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "userId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "topicId" UUID,
    "payload" JSONB NOT NULL,
    "onceKey" TEXT,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(6),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("userId","id")
);

-- CreateTable
CREATE TABLE "Poll" (
    "topicId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "PollKind" NOT NULL,
    "main" BOOLEAN NOT NULL DEFAULT false,
    "sectionId" TEXT NOT NULL DEFAULT '',
    "tallyPolicy" "TallyPolicy" NOT NULL DEFAULT 'afterVoting',
    "secrecy" "BallotSecrecy" NOT NULL DEFAULT 'CONFIDENTIAL',
    "maxChoices" INTEGER,
    "waves" BOOLEAN NOT NULL DEFAULT false,
    "guesses" BOOLEAN NOT NULL DEFAULT false,
    "currentQuestion" INTEGER NOT NULL DEFAULT 1,
    "opensAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closesAt" TIMESTAMPTZ(6),
    "zone" TEXT NOT NULL DEFAULT 'UTC',
    "outcome" TEXT NOT NULL DEFAULT '',
    "lookAgainAt" TIMESTAMPTZ(6),
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Poll_pkey" PRIMARY KEY ("topicId","id")
);

-- CreateTable
CREATE TABLE "PollQuestionVersion" (
    "topicId" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "wording" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lockedAt" TIMESTAMPTZ(6),

    CONSTRAINT "PollQuestionVersion_pkey" PRIMARY KEY ("topicId","pollId","number")
);

-- CreateTable
CREATE TABLE "Option" (
    "topicId" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "question" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Option_pkey" PRIMARY KEY ("topicId","pollId","question","key")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "topicId" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "question" INTEGER NOT NULL,
    "voterId" UUID NOT NULL,
    "choice" TEXT[],
    "replaced" TEXT[],
    "exposed" BOOLEAN NOT NULL DEFAULT false,
    "articleVersion" INTEGER NOT NULL DEFAULT 1,
    "castAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "changedAt" TIMESTAMPTZ(6),
    "withdrawnAt" TIMESTAMPTZ(6),

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("topicId","pollId","question","voterId")
);

-- CreateTable
CREATE TABLE "BallotEvent" (
    "topicId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "question" INTEGER NOT NULL,
    "voterId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "choice" TEXT[],
    "replaced" TEXT[],
    "exposed" BOOLEAN NOT NULL DEFAULT false,
    "articleVersion" INTEGER NOT NULL DEFAULT 1,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "BallotEvent_pkey" PRIMARY KEY ("topicId","id")
);

-- CreateTable
CREATE TABLE "Tally" (
    "topicId" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "question" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "exposed" BOOLEAN NOT NULL DEFAULT false,
    "shard" INTEGER NOT NULL DEFAULT 0,
    "count" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Tally_pkey" PRIMARY KEY ("topicId","pollId","question","key","exposed","shard")
);

-- CreateTable
CREATE TABLE "VoterLedger" (
    "topicId" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "question" INTEGER NOT NULL,
    "voterId" UUID NOT NULL,

    CONSTRAINT "VoterLedger_pkey" PRIMARY KEY ("topicId","pollId","question","voterId")
);

-- CreateTable
CREATE TABLE "PollExposure" (
    "topicId" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PollExposure_pkey" PRIMARY KEY ("topicId","pollId","userId")
);

-- CreateTable
CREATE TABLE "WaveAnswer" (
    "topicId" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "question" INTEGER NOT NULL,
    "voterId" UUID NOT NULL,
    "wave" "Wave" NOT NULL,
    "choice" TEXT[],
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WaveAnswer_pkey" PRIMARY KEY ("topicId","pollId","question","voterId","wave")
);

-- CreateTable
CREATE TABLE "Guess" (
    "topicId" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "question" INTEGER NOT NULL,
    "voterId" UUID NOT NULL,
    "share" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Guess_pkey" PRIMARY KEY ("topicId","pollId","question","voterId")
);

-- CreateTable
CREATE TABLE "PersonAttribute" (
    "userId" UUID NOT NULL,
    "attribute" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PersonAttribute_pkey" PRIMARY KEY ("userId","attribute")
);

-- CreateTable
CREATE TABLE "PollTable" (
    "topicId" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "question" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "rowVoters" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "final" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PollTable_pkey" PRIMARY KEY ("topicId","pollId","question","name")
);

-- CreateTable
CREATE TABLE "TrendPoint" (
    "topicId" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "question" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,
    "voters" INTEGER NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "TrendPoint_pkey" PRIMARY KEY ("topicId","pollId","question","number")
);

-- CreateTable
CREATE TABLE "PollProgress" (
    "topicId" UUID NOT NULL,
    "pollId" UUID NOT NULL,
    "question" INTEGER NOT NULL,
    "trend" JSONB NOT NULL,
    "final" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "PollProgress_pkey" PRIMARY KEY ("topicId","pollId","question")
);

-- CreateTable
CREATE TABLE "Post" (
    "topicId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "submitKey" TEXT NOT NULL,
    "parentId" UUID,
    "rootId" UUID NOT NULL,
    "depth" INTEGER NOT NULL DEFAULT 0,
    "sectionId" TEXT NOT NULL DEFAULT '',
    "anchorId" UUID,
    "articleVersion" INTEGER NOT NULL DEFAULT 1,
    "state" "PostState" NOT NULL,
    "hold" JSONB,
    "publishedRevisionId" UUID,
    "latestRevisionId" UUID NOT NULL,
    "replyCount" INTEGER NOT NULL DEFAULT 0,
    "branchCount" INTEGER NOT NULL DEFAULT 0,
    "editedAt" TIMESTAMPTZ(6),
    "repliesAtEdit" INTEGER NOT NULL DEFAULT 0,
    "showsStance" BOOLEAN NOT NULL DEFAULT false,
    "yes" INTEGER NOT NULL DEFAULT 0,
    "no" INTEGER NOT NULL DEFAULT 0,
    "bridging" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "acrossViews" BOOLEAN NOT NULL DEFAULT false,
    "textHash" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(6),
    "deletedAt" TIMESTAMPTZ(6),

    CONSTRAINT "Post_pkey" PRIMARY KEY ("topicId","id")
);

-- CreateTable
CREATE TABLE "PostRevision" (
    "topicId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "RevisionState" NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "rendererVersion" INTEGER NOT NULL,
    "quotes" UUID[] DEFAULT ARRAY[]::UUID[],
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(6),

    CONSTRAINT "PostRevision_pkey" PRIMARY KEY ("topicId","id")
);

-- CreateTable
CREATE TABLE "TopicPerson" (
    "topicId" UUID NOT NULL,
    "sectionId" TEXT NOT NULL,
    "authorId" UUID NOT NULL,
    "posts" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "TopicPerson_pkey" PRIMARY KEY ("topicId","sectionId","authorId")
);

-- CreateTable
CREATE TABLE "Draft" (
    "topicId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "target" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "anchor" JSONB,
    "kept" TEXT,
    "updatedAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("topicId","authorId","target")
);

-- CreateTable
CREATE TABLE "PostRating" (
    "topicId" UUID NOT NULL,
    "postId" UUID NOT NULL,
    "raterId" UUID NOT NULL,
    "valuable" BOOLEAN NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PostRating_pkey" PRIMARY KEY ("topicId","postId","raterId")
);

-- CreateTable
CREATE TABLE "SearchEntry" (
    "topicId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "config" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "words" tsvector NOT NULL,
    "at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "SearchEntry_pkey" PRIMARY KEY ("topicId","kind","id")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "state" "TopicState" NOT NULL DEFAULT 'draft',
    "holdAll" BOOLEAN NOT NULL DEFAULT false,
    "slowSeconds" INTEGER NOT NULL DEFAULT 0,
    "createdById" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(6),
    "lastActiveAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TopicMembership" (
    "topicId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "TopicRole" NOT NULL,
    "createdAt" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TopicMembership_pkey" PRIMARY KEY ("topicId","userId")
);

-- CreateTable
CREATE TABLE "TopicCount" (
    "topicId" UUID NOT NULL,
    "sectionId" TEXT NOT NULL DEFAULT '',
    "posts" INTEGER NOT NULL DEFAULT 0,
    "people" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "TopicCount_pkey" PRIMARY KEY ("topicId","sectionId")
);

-- CreateTable
CREATE TABLE "TopicSeen" (
    "topicId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "seenAt" TIMESTAMPTZ(6) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "TopicSeen_pkey" PRIMARY KEY ("topicId","userId")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_nameKey_key" ON "User"("nameKey");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_provider_providerAccountId_key" ON "Account"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_sessionToken_key" ON "Session"("sessionToken");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "OneTimeToken_tokenHash_key" ON "OneTimeToken"("tokenHash");

-- CreateIndex
CREATE INDEX "OneTimeToken_email_idx" ON "OneTimeToken"("email");

-- CreateIndex
CREATE INDEX "OneTimeToken_expires_idx" ON "OneTimeToken"("expires");

-- CreateIndex
CREATE UNIQUE INDEX "Block_topicId_version_blockId_key" ON "Block"("topicId", "version", "blockId");

-- CreateIndex
CREATE INDEX "AnchorPlacement_topicId_version_idx" ON "AnchorPlacement"("topicId", "version");

-- CreateIndex
CREATE INDEX "ArticleDraft_editorId_idx" ON "ArticleDraft"("editorId");

-- CreateIndex
CREATE INDEX "Correction_topicId_state_createdAt_idx" ON "Correction"("topicId", "state", "createdAt");

-- CreateIndex
CREATE INDEX "Correction_authorId_idx" ON "Correction"("authorId");

-- CreateIndex
CREATE INDEX "Report_topicId_postId_idx" ON "Report"("topicId", "postId");

-- CreateIndex
CREATE INDEX "Report_reporterId_idx" ON "Report"("reporterId");

-- CreateIndex
CREATE UNIQUE INDEX "Report_topicId_reporterId_revisionId_category_key" ON "Report"("topicId", "reporterId", "revisionId", "category");

-- CreateIndex
CREATE INDEX "Case_state_urgency_openedAt_id_idx" ON "Case"("state", "urgency" DESC, "openedAt", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Case_topicId_postId_key" ON "Case"("topicId", "postId");

-- CreateIndex
CREATE INDEX "Decision_topicId_postId_idx" ON "Decision"("topicId", "postId");

-- CreateIndex
CREATE INDEX "Appeal_topicId_caseId_idx" ON "Appeal"("topicId", "caseId");

-- CreateIndex
CREATE UNIQUE INDEX "Appeal_topicId_decisionId_key" ON "Appeal"("topicId", "decisionId");

-- CreateIndex
CREATE UNIQUE INDEX "LogEntry_hash_key" ON "LogEntry"("hash");

-- CreateIndex
CREATE INDEX "LogEntry_topicId_seq_idx" ON "LogEntry"("topicId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "WatchedWord_word_key" ON "WatchedWord"("word");

-- CreateIndex
CREATE INDEX "Sanction_userId_idx" ON "Sanction"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_userId_onceKey_key" ON "Notification"("userId", "onceKey");

-- CreateIndex
CREATE UNIQUE INDEX "Poll_topicId_slug_key" ON "Poll"("topicId", "slug");

-- CreateIndex
CREATE INDEX "BallotEvent_topicId_pollId_question_at_idx" ON "BallotEvent"("topicId", "pollId", "question", "at");

-- CreateIndex
CREATE INDEX "Post_topicId_publishedAt_id_idx" ON "Post"("topicId", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Post_topicId_rootId_publishedAt_id_idx" ON "Post"("topicId", "rootId", "publishedAt", "id");

-- CreateIndex
CREATE INDEX "Post_topicId_anchorId_idx" ON "Post"("topicId", "anchorId");

-- CreateIndex
CREATE INDEX "Post_authorId_createdAt_idx" ON "Post"("authorId", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Post_authorId_submitKey_key" ON "Post"("authorId", "submitKey");

-- CreateIndex
CREATE UNIQUE INDEX "PostRevision_topicId_postId_number_key" ON "PostRevision"("topicId", "postId", "number");

-- CreateIndex
CREATE INDEX "SearchEntry_kind_at_id_idx" ON "SearchEntry"("kind", "at" DESC, "id" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");

-- CreateIndex
CREATE INDEX "Topic_state_lastActiveAt_id_idx" ON "Topic"("state", "lastActiveAt" DESC, "id");

-- CreateIndex
CREATE INDEX "TopicMembership_userId_idx" ON "TopicMembership"("userId");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Article"("topicId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_topicId_version_fkey" FOREIGN KEY ("topicId", "version") REFERENCES "ArticleVersion"("topicId", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Anchor" ADD CONSTRAINT "Anchor_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Article"("topicId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnchorPlacement" ADD CONSTRAINT "AnchorPlacement_topicId_anchorId_fkey" FOREIGN KEY ("topicId", "anchorId") REFERENCES "Anchor"("topicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Article"("topicId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_topicId_caseId_fkey" FOREIGN KEY ("topicId", "caseId") REFERENCES "Case"("topicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_topicId_caseId_fkey" FOREIGN KEY ("topicId", "caseId") REFERENCES "Case"("topicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_topicId_decisionId_fkey" FOREIGN KEY ("topicId", "decisionId") REFERENCES "Decision"("topicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sanction" ADD CONSTRAINT "Sanction_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PollQuestionVersion" ADD CONSTRAINT "PollQuestionVersion_topicId_pollId_fkey" FOREIGN KEY ("topicId", "pollId") REFERENCES "Poll"("topicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Option" ADD CONSTRAINT "Option_topicId_pollId_question_fkey" FOREIGN KEY ("topicId", "pollId", "question") REFERENCES "PollQuestionVersion"("topicId", "pollId", "number") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostRevision" ADD CONSTRAINT "PostRevision_topicId_postId_fkey" FOREIGN KEY ("topicId", "postId") REFERENCES "Post"("topicId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicMembership" ADD CONSTRAINT "TopicMembership_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicMembership" ADD CONSTRAINT "TopicMembership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TopicCount" ADD CONSTRAINT "TopicCount_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- prisma/sql/accounts.sql
-- Addresses are kept as they are compared, and a name's key is never blank.
ALTER TABLE "User" DROP CONSTRAINT IF EXISTS "User_email_lowercase";
ALTER TABLE "User" ADD CONSTRAINT "User_email_lowercase" CHECK ("email" = lower("email"));
ALTER TABLE "User" DROP CONSTRAINT IF EXISTS "User_nameKey_present";
ALTER TABLE "User" ADD CONSTRAINT "User_nameKey_present" CHECK ("nameKey" <> '');

-- The people page searches anywhere in a name or an address.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX IF NOT EXISTS "User_nameKey_trgm" ON "User" USING gin ("nameKey" gin_trgm_ops);
CREATE INDEX IF NOT EXISTS "User_email_trgm" ON "User" USING gin ("email" gin_trgm_ops);
-- The people page lists by name; two names never differ only in case, so this is a key.
CREATE INDEX IF NOT EXISTS "User_by_name" ON "User" (lower("name")) WHERE "erasedAt" IS NULL;

-- What nobody can use any more is forgotten by key.
CREATE INDEX IF NOT EXISTS "Session_expires" ON "Session" ("expires");

-- prisma/sql/articles.sql
-- Versions are immutable: what was published is neither changed nor taken away. Only a topic that goes takes them along.
CREATE OR REPLACE FUNCTION parley_version_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT FROM "Article" a WHERE a."topicId" = OLD."topicId") THEN RETURN OLD; END IF;
  -- Erasing a person may put another id in place of theirs.
  IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'ArticleVersion'
    AND to_jsonb(NEW) - 'publishedById' = to_jsonb(OLD) - 'publishedById' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'article versions are immutable' USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER IF EXISTS "ArticleVersion_kept" ON "ArticleVersion";
CREATE TRIGGER "ArticleVersion_kept" BEFORE UPDATE OR DELETE ON "ArticleVersion"
  FOR EACH ROW EXECUTE FUNCTION parley_version_is_kept();
DROP TRIGGER IF EXISTS "Block_kept" ON "Block";
CREATE TRIGGER "Block_kept" BEFORE UPDATE OR DELETE ON "Block"
  FOR EACH ROW EXECUTE FUNCTION parley_version_is_kept();

-- A clarification or a material change says what changed.
ALTER TABLE "ArticleVersion" DROP CONSTRAINT IF EXISTS "ArticleVersion_note";
ALTER TABLE "ArticleVersion" ADD CONSTRAINT "ArticleVersion_note"
  CHECK ("change" IN ('initial', 'typo') OR length(trim(coalesce("note", ''))) > 0);

-- What a passage said when it was quoted never changes; how many visible posts answer it does.
CREATE OR REPLACE FUNCTION parley_anchor_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF to_jsonb(NEW) - 'posts' = to_jsonb(OLD) - 'posts' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'anchors are immutable' USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER IF EXISTS "Anchor_kept" ON "Anchor";
CREATE TRIGGER "Anchor_kept" BEFORE UPDATE ON "Anchor" FOR EACH ROW EXECUTE FUNCTION parley_anchor_is_kept();

CREATE OR REPLACE FUNCTION parley_count_answers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  was int := 0;
  now_is int := 0;
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."anchorId" IS NOT NULL AND OLD."state" = 'LIVE' THEN was := 1; END IF;
  IF TG_OP <> 'DELETE' AND NEW."anchorId" IS NOT NULL AND NEW."state" = 'LIVE' THEN now_is := 1; END IF;
  IF was <> now_is THEN
    UPDATE "Anchor" SET "posts" = "posts" + now_is - was
      WHERE "topicId" = coalesce(NEW."topicId", OLD."topicId") AND "id" = coalesce(NEW."anchorId", OLD."anchorId");
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS "Post_counts_answers" ON "Post";
CREATE TRIGGER "Post_counts_answers" AFTER INSERT OR DELETE OR UPDATE OF "state" ON "Post"
  FOR EACH ROW EXECUTE FUNCTION parley_count_answers();
CREATE INDEX IF NOT EXISTS "Anchor_answered" ON "Anchor" ("topicId", "posts" DESC, "id") WHERE "posts" > 0;

-- Closing a correction needs the version that took it in, or a reason.
ALTER TABLE "Correction" DROP CONSTRAINT IF EXISTS "Correction_closed_with_cause";
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_closed_with_cause" CHECK (
  CASE "state"
    WHEN 'open' THEN "decidedAt" IS NULL
    WHEN 'accepted' THEN "inVersion" IS NOT NULL AND "decidedAt" IS NOT NULL
    ELSE length(trim(coalesce("reason", ''))) > 0 AND "decidedAt" IS NOT NULL
  END);
ALTER TABLE "Correction" DROP CONSTRAINT IF EXISTS "Correction_version_exists";
ALTER TABLE "Correction" ADD CONSTRAINT "Correction_version_exists"
  FOREIGN KEY ("topicId", "inVersion") REFERENCES "ArticleVersion" ("topicId", "number") ON DELETE CASCADE;
ALTER TABLE "AnchorPlacement" DROP CONSTRAINT IF EXISTS "AnchorPlacement_place";
ALTER TABLE "AnchorPlacement" ADD CONSTRAINT "AnchorPlacement_place"
  CHECK (("state" IN ('EXACT', 'MOVED')) = ("start" IS NOT NULL AND "end" IS NOT NULL));

-- prisma/sql/ground.sql
-- A person's first blind answer in a topic: what stance groups are made of.
CREATE INDEX IF NOT EXISTS "BallotEvent_first_answer" ON "BallotEvent" ("topicId", "voterId", "at") WHERE "action" = 'cast';

-- prisma/sql/moderation.sql
-- The public log only grows.
CREATE OR REPLACE FUNCTION parley_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER IF EXISTS "LogEntry_append_only" ON "LogEntry";
CREATE TRIGGER "LogEntry_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "LogEntry"
  FOR EACH STATEMENT EXECUTE FUNCTION parley_append_only();

-- A text that waits opens its case in the transaction that holds it, whoever wrote it down; posts come before moderation
-- in the order of domains and cannot call it. 20 is heldUrgency in lib/moderation/urgency.ts.
CREATE OR REPLACE FUNCTION parley_held_opens_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "Case" ("topicId", "id", "postId", "state", "cause", "urgency", "openedAt")
  VALUES (NEW."topicId", NEW."postId", NEW."postId", 'OPEN', 'held', 20, now())
  ON CONFLICT ("topicId", "postId") DO UPDATE SET
    "version" = "Case"."version" + 1,
    "cause" = CASE WHEN "Case"."state" IN ('DECIDED', 'FINAL') THEN 'held' ELSE "Case"."cause" END,
    "openedAt" = CASE WHEN "Case"."state" IN ('DECIDED', 'FINAL') THEN now() ELSE "Case"."openedAt" END,
    "urgency" = CASE WHEN "Case"."state" IN ('DECIDED', 'FINAL') THEN 20 ELSE greatest("Case"."urgency", 20) END,
    "state" = CASE WHEN "Case"."state" IN ('DECIDED', 'FINAL') THEN 'REOPENED'::"CaseState" ELSE "Case"."state" END;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS "PostRevision_held_opens_case" ON "PostRevision";
CREATE TRIGGER "PostRevision_held_opens_case" AFTER INSERT ON "PostRevision"
  FOR EACH ROW WHEN (NEW."state" = 'PENDING') EXECUTE FUNCTION parley_held_opens_case();

-- What is open, most urgent first: the queue reads nothing else.
CREATE INDEX IF NOT EXISTS "Case_queue" ON "Case" ("urgency" DESC, "openedAt", "id")
  WHERE "state" IN ('OPEN', 'CLAIMED', 'REOPENED', 'APPEALED');

-- Who decides an appeal is never who decided first; the first decider is the decision's own.
ALTER TABLE "Decision" DROP CONSTRAINT IF EXISTS "Decision_decider" CASCADE;
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_decider" UNIQUE ("topicId", "id", "deciderId");
ALTER TABLE "Appeal" DROP CONSTRAINT IF EXISTS "Appeal_first_decider";
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_first_decider" FOREIGN KEY ("topicId", "decisionId", "firstDeciderId")
  REFERENCES "Decision" ("topicId", "id", "deciderId") ON DELETE CASCADE;
ALTER TABLE "Appeal" DROP CONSTRAINT IF EXISTS "Appeal_other_decider";
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_other_decider" CHECK ("deciderId" IS NULL OR "deciderId" <> "firstDeciderId");
ALTER TABLE "Appeal" DROP CONSTRAINT IF EXISTS "Appeal_decided_whole";
ALTER TABLE "Appeal" ADD CONSTRAINT "Appeal_decided_whole"
  CHECK (("deciderId" IS NULL) = ("outcome" IS NULL) AND ("outcome" IS NULL) = ("decidedAt" IS NULL));

-- A restriction has a ground and a reason.
ALTER TABLE "Decision" DROP CONSTRAINT IF EXISTS "Decision_reasoned";
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_reasoned"
  CHECK ("action" NOT IN ('reject', 'hide', 'remove', 'askToEdit') OR ("ground" <> '' AND "reason" <> ''));

-- An author's link names a decision, or the post that it was about, without its topic.
CREATE INDEX IF NOT EXISTS "Decision_by_id" ON "Decision" ("id");
CREATE INDEX IF NOT EXISTS "Decision_by_post" ON "Decision" ("postId", "id");

-- prisma/sql/notifications.sql
-- The unread count in every header is this index alone.
CREATE INDEX IF NOT EXISTS "Notification_unread" ON "Notification" ("userId") WHERE "readAt" IS NULL;

-- prisma/sql/polls.sql
-- One main stance poll a topic; one vote is one count; a guess is a share.
CREATE UNIQUE INDEX IF NOT EXISTS "Poll_main" ON "Poll" ("topicId") WHERE "main";
ALTER TABLE "Poll" DROP CONSTRAINT IF EXISTS "Poll_closes_after_opening";
ALTER TABLE "Poll" ADD CONSTRAINT "Poll_closes_after_opening" CHECK ("closesAt" IS NULL OR "closesAt" > "opensAt");
ALTER TABLE "Tally" DROP CONSTRAINT IF EXISTS "Tally_not_negative";
ALTER TABLE "Tally" ADD CONSTRAINT "Tally_not_negative" CHECK ("count" >= 0);
ALTER TABLE "Guess" DROP CONSTRAINT IF EXISTS "Guess_share";
ALTER TABLE "Guess" ADD CONSTRAINT "Guess_share" CHECK ("share" BETWEEN 0 AND 100);

-- Hot rows are updated in place: room for it on every page, and no index on what changes.
ALTER TABLE "Tally" SET (fillfactor = 50, autovacuum_vacuum_scale_factor = 0.05);
ALTER TABLE "Ballot" SET (fillfactor = 85);

-- The tally keys of a choice, as in lib/polls/ballot-choice.ts.
CREATE OR REPLACE FUNCTION parley_tally_keys(kind "PollKind", choice text[]) RETURNS text[] LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN cardinality(choice) = 0 THEN '{}'::text[]
    WHEN kind = 'ranked' THEN ARRAY[array_to_string(choice, '>')]
    WHEN kind = 'multiple' THEN choice || '*'::text
    ELSE choice END
$$;

-- The history of answers only grows. Erasing a person may put another, meaningless id in place of theirs.
CREATE OR REPLACE FUNCTION parley_ballot_event_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - 'voterId' = to_jsonb(OLD) - 'voterId' THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'BallotEvent is append-only' USING ERRCODE = 'restrict_violation';
END $$;
DROP TRIGGER IF EXISTS "BallotEvent_kept" ON "BallotEvent";
CREATE TRIGGER "BallotEvent_kept" BEFORE UPDATE OR DELETE ON "BallotEvent"
  FOR EACH ROW EXECUTE FUNCTION parley_ballot_event_kept();
DROP TRIGGER IF EXISTS "BallotEvent_not_emptied" ON "BallotEvent";
CREATE TRIGGER "BallotEvent_not_emptied" BEFORE TRUNCATE ON "BallotEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION parley_ballot_event_kept();

-- Mediators do not vote where they mediate, and who has voted there is not made a mediator. Both sides take the same
-- lock for person and topic, so that neither slips past the other.
CREATE OR REPLACE FUNCTION parley_voter_and_mediator_lock(topic uuid, person uuid) RETURNS void LANGUAGE sql AS $$
  SELECT pg_advisory_xact_lock(hashtextextended(topic::text || person::text, 7))
$$;

CREATE OR REPLACE FUNCTION parley_mediators_do_not_vote() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM parley_voter_and_mediator_lock(NEW."topicId", NEW."voterId");
  IF EXISTS (SELECT FROM "TopicMembership" m
    WHERE m."topicId" = NEW."topicId" AND m."userId" = NEW."voterId" AND m."role" = 'mediator') THEN
    RAISE EXCEPTION 'mediators-do-not-vote' USING ERRCODE = 'check_violation';
  END IF;
  IF (SELECT p."secrecy" = 'SECRET' FROM "Poll" p WHERE p."topicId" = NEW."topicId" AND p."id" = NEW."pollId")
    IS DISTINCT FROM (TG_TABLE_NAME = 'VoterLedger') THEN
    RAISE EXCEPTION 'secret-ballots-have-no-row' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS "Ballot_no_mediator" ON "Ballot";
CREATE TRIGGER "Ballot_no_mediator" BEFORE INSERT ON "Ballot"
  FOR EACH ROW EXECUTE FUNCTION parley_mediators_do_not_vote();
DROP TRIGGER IF EXISTS "Ballot_no_mediator_change" ON "Ballot";
CREATE TRIGGER "Ballot_no_mediator_change" BEFORE UPDATE OF "choice" ON "Ballot"
  FOR EACH ROW WHEN (cardinality(NEW."choice") > 0) EXECUTE FUNCTION parley_mediators_do_not_vote();
DROP TRIGGER IF EXISTS "VoterLedger_no_mediator" ON "VoterLedger";
CREATE TRIGGER "VoterLedger_no_mediator" BEFORE INSERT OR UPDATE ON "VoterLedger"
  FOR EACH ROW EXECUTE FUNCTION parley_mediators_do_not_vote();

CREATE OR REPLACE FUNCTION parley_voters_do_not_mediate() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM parley_voter_and_mediator_lock(NEW."topicId", NEW."userId");
  IF EXISTS (
    SELECT FROM "PollQuestionVersion" q
    LEFT JOIN "Ballot" b ON b."topicId" = q."topicId" AND b."pollId" = q."pollId" AND b."question" = q."number"
      AND b."voterId" = NEW."userId" AND cardinality(b."choice") > 0
    LEFT JOIN "VoterLedger" l ON l."topicId" = q."topicId" AND l."pollId" = q."pollId" AND l."question" = q."number"
      AND l."voterId" = NEW."userId"
    WHERE q."topicId" = NEW."topicId" AND (b."voterId" IS NOT NULL OR l."voterId" IS NOT NULL)) THEN
    RAISE EXCEPTION 'voters-do-not-mediate' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS "TopicMembership_no_voter" ON "TopicMembership";
CREATE TRIGGER "TopicMembership_no_voter" BEFORE INSERT OR UPDATE ON "TopicMembership"
  FOR EACH ROW WHEN (NEW."role" = 'mediator') EXECUTE FUNCTION parley_voters_do_not_mediate();

-- Wording and options are locked by the first ballot.
CREATE OR REPLACE FUNCTION parley_wording_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'wording-locked' USING ERRCODE = 'check_violation';
END $$;
DROP TRIGGER IF EXISTS "PollQuestionVersion_locked" ON "PollQuestionVersion";
CREATE TRIGGER "PollQuestionVersion_locked" BEFORE UPDATE ON "PollQuestionVersion"
  FOR EACH ROW WHEN (OLD."lockedAt" IS NOT NULL AND to_jsonb(NEW) <> to_jsonb(OLD))
  EXECUTE FUNCTION parley_wording_locked();
DROP TRIGGER IF EXISTS "PollQuestionVersion_kept" ON "PollQuestionVersion";
CREATE TRIGGER "PollQuestionVersion_kept" BEFORE DELETE ON "PollQuestionVersion"
  FOR EACH ROW WHEN (OLD."lockedAt" IS NOT NULL) EXECUTE FUNCTION parley_wording_locked();

CREATE OR REPLACE FUNCTION parley_options_locked() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE touched "Option";
BEGIN
  touched := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  IF EXISTS (SELECT FROM "PollQuestionVersion" q WHERE q."topicId" = touched."topicId" AND q."pollId" = touched."pollId"
    AND q."number" = touched."question" AND q."lockedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'wording-locked' USING ERRCODE = 'check_violation';
  END IF;
  RETURN touched;
END $$;
DROP TRIGGER IF EXISTS "Option_locked" ON "Option";
CREATE TRIGGER "Option_locked" BEFORE INSERT OR UPDATE OR DELETE ON "Option"
  FOR EACH ROW EXECUTE FUNCTION parley_options_locked();

-- Kind, and what was promised about secrecy, are fixed at the first ballot too.
CREATE OR REPLACE FUNCTION parley_promise_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "PollQuestionVersion" q
    WHERE q."topicId" = OLD."topicId" AND q."pollId" = OLD."id" AND q."lockedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'secrecy-is-fixed' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS "Poll_promise_kept" ON "Poll";
CREATE TRIGGER "Poll_promise_kept" BEFORE UPDATE OF "secrecy", "kind" ON "Poll"
  FOR EACH ROW WHEN (NEW."secrecy" <> OLD."secrecy" OR NEW."kind" <> OLD."kind")
  EXECUTE FUNCTION parley_promise_kept();

-- prisma/sql/posts.sql
-- Pages of a discussion are cut along these, whatever its size.
CREATE INDEX IF NOT EXISTS "Post_branches" ON "Post" ("topicId", "publishedAt", "id") WHERE "parentId" IS NULL;
CREATE INDEX IF NOT EXISTS "Post_section_branches" ON "Post" ("topicId", "sectionId", "publishedAt", "id")
  WHERE "parentId" IS NULL;
CREATE INDEX IF NOT EXISTS "Post_valued" ON "Post" ("topicId", "bridging" DESC, "id") WHERE "bridging" > 0;
CREATE INDEX IF NOT EXISTS "Post_held" ON "Post" ("topicId", "authorId") WHERE "state" = 'HELD';

-- Counters change in place.
ALTER TABLE "Post" SET (fillfactor = 85);
ALTER TABLE "TopicCount" SET (fillfactor = 50);
ALTER TABLE "TopicPerson" SET (fillfactor = 70);

-- What everybody can see has a text and a time; what nobody has seen yet waits.
ALTER TABLE "Post" DROP CONSTRAINT IF EXISTS "Post_visible_text";
ALTER TABLE "Post" ADD CONSTRAINT "Post_visible_text"
  CHECK ("state" <> 'LIVE' OR ("publishedRevisionId" IS NOT NULL AND "publishedAt" IS NOT NULL));
ALTER TABLE "Post" DROP CONSTRAINT IF EXISTS "Post_counts";
ALTER TABLE "Post" ADD CONSTRAINT "Post_counts"
  CHECK ("replyCount" >= 0 AND "branchCount" >= 0 AND "yes" >= 0 AND "no" >= 0);

-- A revision's words never change; erasing a person may empty them.
CREATE OR REPLACE FUNCTION parley_revision_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."text" <> OLD."text" AND NEW."text" <> '' THEN
    RAISE EXCEPTION 'revisions are immutable' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
DROP TRIGGER IF EXISTS "PostRevision_kept" ON "PostRevision";
CREATE TRIGGER "PostRevision_kept" BEFORE UPDATE ON "PostRevision" FOR EACH ROW EXECUTE FUNCTION parley_revision_is_kept();

-- Whoever makes a post visible or takes it out of sight moves every count, in the same transaction. Locks are always taken
-- in this order: the parent, the branch, people, the section, the topic.
CREATE OR REPLACE FUNCTION parley_count_posts() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  post "Post";
  delta int;
  place text;
  new_people int;
BEGIN
  post := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  delta := (CASE WHEN TG_OP <> 'DELETE' AND NEW."state" = 'LIVE' THEN 1 ELSE 0 END)
    - (CASE WHEN TG_OP <> 'INSERT' AND OLD."state" = 'LIVE' THEN 1 ELSE 0 END);
  IF delta = 0 THEN RETURN NULL; END IF;
  IF post."parentId" IS NOT NULL THEN
    UPDATE "Post" SET "replyCount" = "replyCount" + delta,
        "branchCount" = "branchCount" + CASE WHEN post."rootId" = post."parentId" THEN delta ELSE 0 END
      WHERE "topicId" = post."topicId" AND "id" = post."parentId";
    IF post."rootId" <> post."parentId" THEN
      UPDATE "Post" SET "branchCount" = "branchCount" + delta WHERE "topicId" = post."topicId" AND "id" = post."rootId";
    END IF;
  END IF;
  FOREACH place IN ARRAY CASE WHEN post."sectionId" = '' THEN ARRAY[''] ELSE ARRAY[post."sectionId", ''] END LOOP
    INSERT INTO "TopicPerson" AS p ("topicId", "sectionId", "authorId", "posts")
      VALUES (post."topicId", place, post."authorId", delta)
      ON CONFLICT ("topicId", "sectionId", "authorId") DO UPDATE SET "posts" = p."posts" + delta
      RETURNING CASE WHEN delta = 1 AND "posts" = 1 THEN 1 WHEN delta = -1 AND "posts" = 0 THEN -1 ELSE 0 END INTO new_people;
    INSERT INTO "TopicCount" AS c ("topicId", "sectionId", "posts", "people")
      VALUES (post."topicId", place, delta, new_people)
      ON CONFLICT ("topicId", "sectionId") DO UPDATE SET "posts" = c."posts" + delta, "people" = c."people" + new_people;
  END LOOP;
  IF delta = 1 THEN
    UPDATE "Topic" SET "lastActiveAt" = post."publishedAt" WHERE "id" = post."topicId" AND "lastActiveAt" < post."publishedAt";
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS "Post_counted" ON "Post";
CREATE TRIGGER "Post_counted" AFTER INSERT OR DELETE ON "Post" FOR EACH ROW EXECUTE FUNCTION parley_count_posts();
DROP TRIGGER IF EXISTS "Post_recounted" ON "Post";
CREATE TRIGGER "Post_recounted" AFTER UPDATE OF "state" ON "Post"
  FOR EACH ROW WHEN (OLD."state" <> NEW."state") EXECUTE FUNCTION parley_count_posts();

CREATE OR REPLACE FUNCTION parley_count_ratings() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  up int := 0;
  down int := 0;
BEGIN
  IF TG_OP <> 'DELETE' THEN
    IF NEW."valuable" THEN up := up + 1; ELSE down := down + 1; END IF;
  END IF;
  IF TG_OP <> 'INSERT' THEN
    IF OLD."valuable" THEN up := up - 1; ELSE down := down - 1; END IF;
  END IF;
  IF up <> 0 OR down <> 0 THEN
    UPDATE "Post" p SET "yes" = p."yes" + up, "no" = p."no" + down
      WHERE p."topicId" = coalesce(NEW."topicId", OLD."topicId") AND p."id" = coalesce(NEW."postId", OLD."postId");
  END IF;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS "PostRating_counted" ON "PostRating";
CREATE TRIGGER "PostRating_counted" AFTER INSERT OR DELETE OR UPDATE OF "valuable" ON "PostRating"
  FOR EACH ROW EXECUTE FUNCTION parley_count_ratings();

-- prisma/sql/search.sql
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The configuration for an article's language; the same list stands in lib/search/languages.ts.
CREATE OR REPLACE FUNCTION parley_search_config(lang text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE lower(split_part(lang, '-', 1))
    WHEN 'en' THEN 'english' WHEN 'ru' THEN 'russian' WHEN 'de' THEN 'german' WHEN 'fr' THEN 'french'
    WHEN 'es' THEN 'spanish' ELSE 'simple' END
$$;

CREATE OR REPLACE FUNCTION parley_search_words(config text, words text) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT to_tsvector(config::regconfig, unaccent(left(words, 20000)))
$$;

-- A post's own words: without what it quotes, without tags.
CREATE OR REPLACE FUNCTION parley_own_words(html text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  before text;
  bare text := html;
BEGIN
  FOR i IN 1..20 LOOP
    before := bare;
    bare := regexp_replace(bare, '<blockquote[^>]*?>((?!<blockquote).)*?</blockquote>', ' ', 'g');
    EXIT WHEN bare = before;
  END LOOP;
  bare := regexp_replace(bare, '<[^>]*>', ' ', 'g');
  bare := replace(replace(replace(replace(bare, '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', '''');
  RETURN trim(regexp_replace(replace(bare, '&amp;', '&'), '\s+', ' ', 'g'));
END $$;

CREATE OR REPLACE FUNCTION parley_index_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "SearchEntry" ("topicId", "kind", "id", "config", "text", "words", "at")
  SELECT p."topicId", 'post', p."id"::text, c.config, t.text, parley_search_words(c.config, t.text), coalesce(p."publishedAt", p."createdAt")
  FROM "Post" p
  JOIN "PostRevision" r ON r."topicId" = p."topicId" AND r."id" = p."publishedRevisionId"
  LEFT JOIN "Article" a ON a."topicId" = p."topicId",
  LATERAL (SELECT parley_search_config(coalesce(a."lang", 'en')) AS config) c,
  LATERAL (SELECT parley_own_words(r."html") AS text) t
  WHERE p."topicId" = NEW."topicId" AND p."id" = NEW."id" AND p."state" = 'LIVE'
  ON CONFLICT ("topicId", "kind", "id") DO UPDATE
    SET "config" = excluded."config", "text" = excluded."text", "words" = excluded."words", "at" = excluded."at";
  IF NOT FOUND THEN
    DELETE FROM "SearchEntry" WHERE "topicId" = NEW."topicId" AND "kind" = 'post' AND "id" = NEW."id"::text;
  END IF;
  RETURN NULL;
END $$;

-- At commit, because a post is written before its first revision.
DROP TRIGGER IF EXISTS "Post_indexed" ON "Post";
CREATE CONSTRAINT TRIGGER "Post_indexed" AFTER INSERT ON "Post" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW."state" = 'LIVE') EXECUTE FUNCTION parley_index_post();
DROP TRIGGER IF EXISTS "Post_reindexed" ON "Post";
CREATE CONSTRAINT TRIGGER "Post_reindexed" AFTER UPDATE ON "Post" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD."state" <> NEW."state" OR OLD."publishedRevisionId" IS DISTINCT FROM NEW."publishedRevisionId")
  EXECUTE FUNCTION parley_index_post();

-- The version that readers see, block by block, with the topic's own title and summary.
CREATE OR REPLACE FUNCTION parley_index_article() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM "SearchEntry" WHERE "topicId" = NEW."topicId" AND "kind" IN ('topic', 'block');
  INSERT INTO "SearchEntry" ("topicId", "kind", "id", "config", "text", "words", "at")
  SELECT a."topicId", e.kind, e.id, c.config, e.text, parley_search_words(c.config, e.text), t."createdAt"
  FROM "Article" a JOIN "Topic" t ON t."id" = a."topicId",
  LATERAL (SELECT parley_search_config(a."lang") AS config) c,
  LATERAL (
    SELECT 'topic' AS kind, t."id"::text AS id, concat_ws(' ', t."title", nullif(t."summary", '')) AS text
    UNION ALL
    SELECT 'block', b."blockId", b."text" FROM "Block" b
    WHERE b."topicId" = a."topicId" AND b."version" = a."shownVersion" AND b."text" <> ''
  ) e
  WHERE a."topicId" = NEW."topicId"
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS "Article_indexed" ON "Article";
CREATE CONSTRAINT TRIGGER "Article_indexed" AFTER INSERT ON "Article" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION parley_index_article();
DROP TRIGGER IF EXISTS "Article_reindexed" ON "Article";
CREATE CONSTRAINT TRIGGER "Article_reindexed" AFTER UPDATE ON "Article" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (OLD."shownVersion" <> NEW."shownVersion" OR OLD."lang" <> NEW."lang")
  EXECUTE FUNCTION parley_index_article();

-- Apart, because articles are ranked and few, and posts are read by time and many.
DROP INDEX IF EXISTS "SearchEntry_words";
CREATE INDEX IF NOT EXISTS "SearchEntry_post_words" ON "SearchEntry" USING gin ("words") WHERE "kind" = 'post';
CREATE INDEX IF NOT EXISTS "SearchEntry_article_words" ON "SearchEntry" USING gin ("words") WHERE "kind" IN ('topic', 'block');
CREATE INDEX IF NOT EXISTS "SearchEntry_titles_trgm" ON "SearchEntry" USING gin ("text" gin_trgm_ops) WHERE "kind" = 'topic';
