import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/lib/core/database";
import { storage } from "@/lib/core/storage/configured";

/** Longer than an upload waits for its end, so that none that somebody still works on is taken. */
const unfinishedMs = 2 * 86_400_000;

/**
 * Removes what nobody needs any more: answered idempotency keys, long ended sessions, old links, published events, kept mails, and
 * objects that were never whole.
 */
export async function sweep(): Promise<void> {
  const tx = database();
  await tx.execute(sql`delete from idempotency_keys where created_at < now() - interval '24 hours'`);
  await tx.execute(sql`delete from sessions where expires_at < now() - interval '30 days' or revoked_at < now() - interval '30 days'`);
  await tx.execute(sql`delete from account_links where expires_at < now() - interval '30 days'`);
  await tx.execute(sql`delete from outbox_events where published_at < now() - interval '30 days'`);
  await tx.execute(sql`delete from mails where created_at < now() - interval '30 days'`);
  // Last, for the storage may be away.
  await storage().removeUnfinished(new Date(Date.now() - unfinishedMs));
}
