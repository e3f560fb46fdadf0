import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import { sessions } from "@/db/schema";
import { AppError, notFound } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { revokeSessions } from "@/lib/users/rows";
import { RecordId } from "@/lib/users/schema";

export const endSession = defineCommand({
  name: "users.endSession",
  permission: "person",
  summary: "End one of one's own sessions, on whatever device it is",
  input: RecordId,
  output: z.object({}),
  async handler(ctx, input) {
    const { user_id: userId } = ctx.actor;
    if (!userId) throw new AppError("UNAUTHORIZED");
    const [session] = await ctx.tx
      .select()
      .from(sessions)
      .where(and(eq(sessions.id, input.id), eq(sessions.user_id, userId), isNull(sessions.revoked_at)));
    if (!session) throw notFound();
    await revokeSessions(ctx.tx, userId, { family: session.family_id });
    ctx.record({
      event: "session.closed",
      entity: "session",
      id: session.id,
      before: { kind: session.kind, device: session.device },
    });
    return {};
  },
});
