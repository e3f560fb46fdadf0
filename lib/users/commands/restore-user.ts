import "server-only";
import { eq, sql } from "drizzle-orm";
import { users } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { canManageUser } from "@/lib/users/policy";
import { fetchUser, presentUser } from "@/lib/users/rows";
import { RecordId, UserDetails } from "@/lib/users/schema";

export const restoreUser = defineCommand({
  name: "users.restoreUser",
  permission: "user:manage",
  summary: "Let a deactivated person in again; they sign in anew, tokens stay revoked",
  input: RecordId,
  output: UserDetails,
  invalidates: () => ["users"],
  async handler(ctx, input) {
    const user = await fetchUser(ctx, input.id);
    ctx.assert(canManageUser(ctx.actor, user), "users.more_than_own");
    if (user.is_active) {
      ctx.unchanged();
      return presentUser(ctx, user);
    }
    await ctx.tx
      .update(users)
      .set({ is_active: true, version: sql`${users.version} + 1` })
      .where(eq(users.id, user.id));
    ctx.record({
      event: "user.restored",
      entity: "user",
      id: user.id,
      before: { is_active: false },
      after: { is_active: true },
    });
    return presentUser(ctx, await fetchUser(ctx, user.id));
  },
});
