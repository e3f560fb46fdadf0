import "server-only";
import { desc } from "drizzle-orm";
import { mails } from "@/db/schema";
import { database } from "@/lib/core/database";
import { env } from "@/lib/core/env";

/** Kept mails may be read in development and in a demonstration without SMTP, nowhere else: they hold links that sign people in. */
export function isMailboxOpen(): boolean {
  return !env().SMTP_URL && (env().FLYTOWER_DEMO || env().NODE_ENV === "development");
}

export function readMailbox() {
  return database().select().from(mails).orderBy(desc(mails.created_at)).limit(50);
}
