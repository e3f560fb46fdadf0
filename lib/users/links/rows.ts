import "server-only";
import { and, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { accountLinks } from "@/db/schema";
import { hashSecret } from "@/lib/core/auth/tokens";
import { AppError } from "@/lib/core/errors";

export async function voidLinks(tx: Transaction, userId: string): Promise<void> {
  await tx
    .update(accountLinks)
    .set({ used_at: sql`now()` })
    .where(and(eq(accountLinks.user_id, userId), isNull(accountLinks.used_at)));
}

type Purpose = (typeof accountLinks.$inferSelect)["purpose"];

/** A link that can still be used, of a person who is still here. */
export function liveLink(secret: string, purpose: Purpose): SQL | undefined {
  return and(
    eq(accountLinks.token_hash, hashSecret(secret)),
    eq(accountLinks.purpose, purpose),
    isNull(accountLinks.used_at),
    sql`${accountLinks.expires_at} > now()`,
    sql`exists (select 1 from users u where u.id = ${accountLinks.user_id} and u.is_active)`,
  );
}

/** Uses a link up: of two who press at once, one finds it spent. */
export async function spendLink(tx: Transaction, secret: string, purpose: Purpose): Promise<{ user_id: string; theatre_id: string }> {
  const [link] = await tx
    .update(accountLinks)
    .set({ used_at: sql`now()` })
    .where(liveLink(secret, purpose))
    .returning({ user_id: accountLinks.user_id, theatre_id: accountLinks.theatre_id });
  if (!link) throw new AppError("NOT_FOUND", "users.link_spent");
  return link;
}
