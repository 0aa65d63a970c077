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
