-- A database whose locale is C folds ASCII alone, so “Санкции” at the start of a sentence was not found as “санкции”.
-- The first of these collations that the server has knows every alphabet; its own locale is what is left.
DO $$
DECLARE
  known text := (
    SELECT c.name FROM (VALUES (1, 'pg_c_utf8'), (2, 'und-x-icu'), (3, 'C.utf8'), (4, 'default')) AS c (place, name)
    JOIN pg_collation k ON k.collname = c.name AND k.collnamespace = 'pg_catalog'::regnamespace
      AND k.collencoding IN (-1, pg_char_to_encoding(getdatabaseencoding()))
    ORDER BY c.place LIMIT 1);
BEGIN
  EXECUTE format('CREATE OR REPLACE FUNCTION parley_fold(words text) RETURNS text LANGUAGE sql STABLE AS
    $fold$ SELECT unaccent(lower(words COLLATE %I)) $fold$', known);
END $$;

CREATE OR REPLACE FUNCTION parley_search_words(config text, words text) RETURNS tsvector LANGUAGE sql STABLE AS $$
  SELECT to_tsvector(config::regconfig, parley_fold(left(words, 20000)))
$$;

UPDATE "SearchEntry" SET "words" = parley_search_words("config", "text") WHERE "text" ~ '[^[:ascii:]]';
