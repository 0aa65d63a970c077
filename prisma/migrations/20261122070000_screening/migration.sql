-- A text that was shown though the outside check did not answer is looked at by a moderator: its case opens as one of a
-- held text does (docs/decisions/064).
ALTER TABLE "PostRevision" ADD COLUMN "unscreened" boolean NOT NULL DEFAULT false;

CREATE OR REPLACE FUNCTION parley_held_opens_case() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE why text := CASE WHEN NEW."state" = 'PENDING' THEN 'held' ELSE 'unscreened' END;
BEGIN
  INSERT INTO "Case" ("topicId", "id", "postId", "state", "cause", "urgency", "openedAt")
  VALUES (NEW."topicId", NEW."postId", NEW."postId", 'OPEN', why, 20, now())
  ON CONFLICT ("topicId", "postId") DO UPDATE SET
    "version" = "Case"."version" + 1,
    "cause" = CASE WHEN "Case"."state" IN ('DECIDED', 'FINAL') THEN why ELSE "Case"."cause" END,
    "openedAt" = CASE WHEN "Case"."state" IN ('DECIDED', 'FINAL') THEN now() ELSE "Case"."openedAt" END,
    "urgency" = CASE WHEN "Case"."state" IN ('DECIDED', 'FINAL') THEN 20 ELSE greatest("Case"."urgency", 20) END,
    "state" = CASE WHEN "Case"."state" IN ('DECIDED', 'FINAL') THEN 'REOPENED'::"CaseState" ELSE "Case"."state" END;
  RETURN NULL;
END $$;
DROP TRIGGER IF EXISTS "PostRevision_held_opens_case" ON "PostRevision";
CREATE TRIGGER "PostRevision_held_opens_case" AFTER INSERT ON "PostRevision"
  FOR EACH ROW WHEN (NEW."state" = 'PENDING' OR NEW."unscreened") EXECUTE FUNCTION parley_held_opens_case();
