-- A person's first blind answer in a topic: what stance groups are made of.
CREATE INDEX IF NOT EXISTS "BallotEvent_first_answer" ON "BallotEvent" ("topicId", "voterId", "at") WHERE "action" = 'cast';
