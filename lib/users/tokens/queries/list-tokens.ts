import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { apiTokens, users } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { selectTokens, visibleTokens } from "@/lib/users/tokens/rows";
import { ListTokensInput, TokenList } from "@/lib/users/tokens/schema";

const keys: SortKey[] = [
  { name: "created_at", expression: sql`${apiTokens.created_at}`, type: "timestamptz" },
  { name: "name", expression: sql`${apiTokens.name}`, type: "text" },
  { name: "last_used_at", expression: sql`coalesce(${apiTokens.last_used_at}, '-infinity')`, type: "timestamptz" },
];
const idKey: SortKey = { name: "id", expression: sql`${apiTokens.id}`, type: "uuid" };

export const listTokens = defineQuery({
  name: "users.listTokens",
  permission: "token:read",
  summary: "Personal API tokens that are not revoked: one's own, with the wider grant everybody's",
  input: ListTokensInput,
  output: TokenList,
  http: { method: "GET", path: "/tokens" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "-created_at", cursor: input.cursor }, keys, idKey);
    const where = visibleTokens(ctx, and(isNull(apiTokens.revoked_at), input.user_id ? eq(apiTokens.user_id, input.user_id) : undefined));
    const [rows, [count]] = await Promise.all([
      selectTokens(ctx.tx, { walk_position: steps.position })
        .where(and(where, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(apiTokens)
        .innerJoin(users, eq(users.id, apiTokens.user_id))
        .where(where),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
