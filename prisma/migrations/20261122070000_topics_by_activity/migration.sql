-- The list of topics reads its page from the index, whatever their states.
DROP INDEX "Topic_state_lastActiveAt_id_idx";
CREATE INDEX "Topic_lastActiveAt_id_idx" ON "Topic"("lastActiveAt" DESC, "id" DESC);
