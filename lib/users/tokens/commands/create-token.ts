import "server-only";
import { sql, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { apiTokens } from "@/db/schema";
import { hashSecret, newSecret, personalTokenPrefix } from "@/lib/core/auth/tokens";
import type { Context } from "@/lib/core/context";
import { AppError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { canGive } from "@/lib/users/policy";
import { fetchToken } from "@/lib/users/tokens/rows";
import { CreateTokenInput, NewToken } from "@/lib/users/tokens/schema";

/** A day means to its end, where the theatre is. */
function instantOf(ctx: Context<Transaction>, moment: Date | string | null | undefined): SQL | Date | null {
  if (typeof moment !== "string") return moment ?? null;
  return sql`((${moment}::date + 1)::timestamp at time zone (select time_zone from theatres where id = ${ctx.theatreId}))`;
}

export const createToken = defineCommand({
  name: "users.createToken",
  permission: "token:manage",
  summary: "Create a personal API token with some of one's own rights; the secret is shown this once",
  input: CreateTokenInput,
  output: NewToken,
  http: { method: "POST", path: "/tokens", status: 201 },
  async handler(ctx, input) {
    const { user_id: userId } = ctx.actor;
    if (!userId) throw new AppError("UNAUTHORIZED");
    ctx.assert(canGive(ctx.actor, input.permissions), "users.more_than_own");
    const secret = personalTokenPrefix + newSecret();
    const tokenId = newId();
    await ctx.tx.insert(apiTokens).values({
      id: tokenId,
      theatre_id: ctx.theatreId,
      user_id: userId,
      name: input.name,
      token_prefix: secret.slice(0, personalTokenPrefix.length + 6),
      token_hash: hashSecret(secret),
      permissions: [...new Set(input.permissions)].toSorted(),
      rate_limit: input.rate_limit,
      expires_at: instantOf(ctx, input.expires_at),
    });
    const token = await fetchToken(ctx, tokenId);
    if (token.expires_at && token.expires_at <= ctx.now) throw invalid({ expires_at: "users.expiry_past" });
    ctx.record({ event: "token.created", entity: "token", id: tokenId, after: { ...token } });
    return { ...token, token: secret };
  },
});
