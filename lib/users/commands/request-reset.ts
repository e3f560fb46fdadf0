import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { users } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { countAttempt } from "@/lib/users/rows";
import { RequestResetInput } from "@/lib/users/schema";

/** Asks for a link by mail. The answer never tells whether anybody has this address. */
export const requestReset = defineCommand({
  name: "users.requestReset",
  permission: "public",
  summary: "Ask for a link that sets a new password",
  input: RequestResetInput,
  output: z.object({}),
  async handler(ctx, input) {
    await countAttempt(ctx.caller, `reset:${input.email}`);
    const [user] = await ctx.tx
      .select({ id: users.id, theatre_id: users.theatre_id })
      .from(users)
      .where(and(eq(sql`lower(${users.email})`, input.email), users.is_active));
    if (user) ctx.record({ event: "user.reset_requested", entity: "user", id: user.id, theatre_id: user.theatre_id });
    else ctx.unchanged();
    return {};
  },
});
