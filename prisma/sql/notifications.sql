-- The unread count in every header is this index alone.
CREATE INDEX IF NOT EXISTS "Notification_unread" ON "Notification" ("userId") WHERE "readAt" IS NULL;
