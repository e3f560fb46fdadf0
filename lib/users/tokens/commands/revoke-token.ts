import "server-only";
import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { apiTokens } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { SeenRecord } from "@/lib/users/schema";
import { fetchToken } from "@/lib/users/tokens/rows";

export const revokeToken = defineCommand({
  name: "users.revokeToken",
  permission: "token:manage",
  summary: "Revoke a personal API token: it stops working at once, for good",
  input: SeenRecord,
  output: z.object({}),
  http: { method: "DELETE", path: "/tokens/{id}", status: 204 },
  async handler(ctx, input) {
    const token = await fetchToken(ctx, input.id);
    if (token.revoked_at) {
      ctx.unchanged();
      return {};
    }
    await ctx.tx
      .update(apiTokens)
      .set({ revoked_at: sql`now()` })
      .where(eq(apiTokens.id, token.id));
    ctx.record({
      event: "token.revoked",
      entity: "token",
      id: token.id,
      before: { name: token.name, token_prefix: token.token_prefix },
    });
    return {};
  },
});
