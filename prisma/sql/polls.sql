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
