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
