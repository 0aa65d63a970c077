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
