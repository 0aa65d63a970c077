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
