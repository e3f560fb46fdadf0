import "server-only";
import { and, eq, type SQL } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { apiTokens, users } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { scopeFilter } from "@/lib/core/scope-filter";
import type { Token } from "@/lib/users/tokens/schema";

const columns = {
  id: apiTokens.id,
  name: apiTokens.name,
  token_prefix: apiTokens.token_prefix,
  permissions: apiTokens.permissions,
  rate_limit: apiTokens.rate_limit,
  user: { id: users.id, first_name: users.first_name, last_name: users.last_name, patronymic: users.patronymic },
  expires_at: apiTokens.expires_at,
  last_used_at: apiTokens.last_used_at,
  revoked_at: apiTokens.revoked_at,
  created_at: apiTokens.created_at,
};

export function selectTokens<T extends Record<string, SQL>>(tx: Database | Transaction, extra: T) {
  return tx
    .select({ ...columns, ...extra })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.user_id));
}

/** Tokens that the caller's grant reaches: their own, with `all` everybody's. */
export function visibleTokens(ctx: Context, condition?: SQL): SQL | undefined {
  return and(
    eq(apiTokens.theatre_id, ctx.theatreId),
    scopeFilter(ctx.scope, ctx.actor, { department: users.department_id, owner: apiTokens.user_id }),
    condition,
  );
}

export async function fetchToken(ctx: Context, tokenId: string): Promise<Token> {
  const [token] = await selectTokens(ctx.tx, {}).where(visibleTokens(ctx, eq(apiTokens.id, tokenId)));
  if (!token) throw notFound();
  return token;
}
