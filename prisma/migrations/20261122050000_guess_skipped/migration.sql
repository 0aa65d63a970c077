-- Who goes on without a guess, or takes an answer back, has seen the tally: the row stays so that no later guess counts.
ALTER TABLE "Guess" ALTER COLUMN "share" DROP NOT NULL;
