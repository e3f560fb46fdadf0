import "server-only";
import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { sessions } from "@/db/schema";
import { hashSecret } from "@/lib/core/auth/tokens";
import type { Context } from "@/lib/core/context";
import { AppError, CommittedRefusal } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { fetchMe, lockUser, openSession, revokeSessions, tokenPair } from "@/lib/users/rows";
import { RefreshInput, TokenPair } from "@/lib/users/schema";

type Session = typeof sessions.$inferSelect;

const refused = ["UNAUTHORIZED", "users.wrong_refresh_token"] as const;

/** Someone holds a copy: nobody can tell which of the two is the client, so all that came of that sign-in ends. */
async function endFamily(ctx: Context<Transaction>, session: Session): Promise<never> {
  await revokeSessions(ctx.tx, session.user_id, { family: session.family_id });
  ctx.record({
    event: "session.reuse_detected",
    entity: "session",
    id: session.id,
    theatre_id: session.theatre_id,
    actor_id: session.user_id,
    after: { family_id: session.family_id, device: session.device },
  });
  throw new CommittedRefusal(...refused);
}

export const refreshTokenPair = defineCommand({
  name: "users.refreshTokenPair",
  permission: "public",
  summary: "Exchange a refresh token for a new pair; a token used twice ends every token that came of that sign-in",
  input: RefreshInput,
  output: TokenPair,
  http: { method: "POST", path: "/auth/refresh", limit: "auth" },
  async handler(ctx, input) {
    const isThis = and(eq(sessions.token_hash, hashSecret(input.refresh_token)), eq(sessions.kind, "api"));
    const [owner] = await ctx.tx.select({ user_id: sessions.user_id }).from(sessions).where(isThis);
    if (!owner) throw new AppError(...refused);
    const user = await lockUser(ctx.tx, owner.user_id);
    // Read again under the lock: another request may just have used it.
    const [session] = await ctx.tx.select().from(sessions).where(isThis);
    if (!session || session.revoked_at || session.expires_at <= ctx.now || !user?.is_active) throw new AppError(...refused);
    if (session.replaced_by_id) return endFamily(ctx, session);
    const next = await openSession(ctx.tx, ctx.caller, { ...session, device: session.device ?? ctx.caller.device });
    await ctx.tx.update(sessions).set({ replaced_by_id: next.id }).where(eq(sessions.id, session.id));
    ctx.record({
      event: "session.refreshed",
      entity: "session",
      id: next.id,
      theatre_id: session.theatre_id,
      actor_id: session.user_id,
      after: { replaces: session.id },
    });
    return tokenPair(next, await fetchMe(ctx.tx, session.user_id));
  },
});
