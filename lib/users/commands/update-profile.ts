import "server-only";
import { eq, sql } from "drizzle-orm";
import { users } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { fetchMe } from "@/lib/users/rows";
import { Me, UpdateProfileInput } from "@/lib/users/schema";

export const updateProfile = defineCommand({
  name: "users.updateProfile",
  permission: "person",
  summary: "Change one's own name, phone and language",
  input: UpdateProfileInput,
  output: Me,
  async handler(ctx, input) {
    const { user_id: userId } = ctx.actor;
    if (!userId) throw new AppError("UNAUTHORIZED");
    const before = await fetchMe(ctx.tx, userId);
    await ctx.tx
      .update(users)
      .set({ ...input, version: sql`${users.version} + 1` })
      .where(eq(users.id, userId));
    const after = await fetchMe(ctx.tx, userId);
    ctx.record({
      event: "user.updated",
      entity: "user",
      id: userId,
      before: { ...before.user },
      after: { ...after.user },
    });
    return after;
  },
});
