-- Addresses are kept as they are compared, and a name's key is never blank.
ALTER TABLE "User" DROP CONSTRAINT IF EXISTS "User_email_lowercase";
ALTER TABLE "User" ADD CONSTRAINT "User_email_lowercase" CHECK ("email" = lower("email"));
ALTER TABLE "User" DROP CONSTRAINT IF EXISTS "User_nameKey_present";
ALTER TABLE "User" ADD CONSTRAINT "User_nameKey_present" CHECK ("nameKey" <> '');

-- The people page searches anywhere in a name or an address.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE INDEX IF NOT EXISTS "User_nameKey_trgm" ON "User" USING gin ("nameKey" gin_trgm_ops);
CREATE INDEX IF NOT EXISTS "User_email_trgm" ON "User" USING gin ("email" gin_trgm_ops);
-- The people page lists by name; two names never differ only in case, so this is a key.
CREATE INDEX IF NOT EXISTS "User_by_name" ON "User" (lower("name")) WHERE "erasedAt" IS NULL;

-- What nobody can use any more is forgotten by key.
CREATE INDEX IF NOT EXISTS "Session_expires" ON "Session" ("expires");
