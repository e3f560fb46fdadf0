import "server-only";
import { sql } from "drizzle-orm";
import { database } from "@/lib/core/database";

/** Removes what nobody needs any more: answered idempotency keys, long ended sessions, old links, published events, kept mails. */
export async function sweep(): Promise<void> {
  const tx = database();
  await tx.execute(sql`delete from idempotency_keys where created_at < now() - interval '24 hours'`);
  await tx.execute(sql`delete from sessions where expires_at < now() - interval '30 days' or revoked_at < now() - interval '30 days'`);
  await tx.execute(sql`delete from account_links where expires_at < now() - interval '30 days'`);
  await tx.execute(sql`delete from outbox_events where published_at < now() - interval '30 days'`);
  await tx.execute(sql`delete from mails where created_at < now() - interval '30 days'`);
}
