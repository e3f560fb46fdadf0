import "server-only";
import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { apiTokens, users } from "@/db/schema";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { canManageUser } from "@/lib/users/policy";
import { voidLinks } from "@/lib/users/links/rows";
import { fetchUser, revokeSessions } from "@/lib/users/rows";
import { SeenRecord } from "@/lib/users/schema";

/** The person is out at once, on every device and token; what they did stays under their name. */
export const archiveUser = defineCommand({
  name: "users.archiveUser",
  permission: "user:manage",
  summary: "Deactivate a person: ends their sessions and revokes their tokens",
  input: SeenRecord,
  output: z.object({}),
  http: { method: "DELETE", path: "/users/{id}", status: 204 },
  invalidates: () => ["users"],
  async handler(ctx, input) {
    const user = await fetchUser(ctx, input.id);
    ctx.assert(canManageUser(ctx.actor, user), "users.more_than_own");
    requireVersion(input.version, { ...user, version: user.version ?? 0 });
    if (!user.is_active) {
      ctx.unchanged();
      return {};
    }
    await ctx.tx
      .update(users)
      .set({ is_active: false, version: sql`${users.version} + 1` })
      .where(eq(users.id, user.id));
    await revokeSessions(ctx.tx, user.id);
    await ctx.tx
      .update(apiTokens)
      .set({ revoked_at: sql`now()` })
      .where(and(eq(apiTokens.user_id, user.id), isNull(apiTokens.revoked_at)));
    await voidLinks(ctx.tx, user.id);
    ctx.record({
      event: "user.archived",
      entity: "user",
      id: user.id,
      before: { is_active: true },
      after: { is_active: false },
    });
    return {};
  },
});
