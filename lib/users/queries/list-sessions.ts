import "server-only";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { defineQuery } from "@/lib/core/operation";
import { Session } from "@/lib/users/schema";

export const listSessions = defineQuery({
  name: "users.listSessions",
  permission: "person",
  summary: "One's own sessions that are open, the last used first",
  input: z.strictObject({}),
  output: z.object({ items: z.array(Session) }),
  async handler(ctx) {
    const { user_id: userId, session_id: sessionId } = ctx.actor;
    if (!userId) throw new AppError("UNAUTHORIZED");
    const items = await ctx.tx
      .select()
      .from(sessions)
      .where(
        and(
          eq(sessions.user_id, userId),
          isNull(sessions.revoked_at),
          isNull(sessions.replaced_by_id),
          sql`${sessions.expires_at} > now()`,
        ),
      )
      .orderBy(desc(sessions.last_used_at), desc(sessions.id))
      .limit(200);
    return { items: items.map((session) => ({ ...session, is_current: session.id === sessionId })) };
  },
});
