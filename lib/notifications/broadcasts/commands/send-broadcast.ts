import "server-only";
import { eq } from "drizzle-orm";
import { broadcasts, users } from "@/db/schema";
import { AppError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { broadcastColumns, recipientsOf } from "@/lib/notifications/broadcasts/rows";
import { Broadcast, SendBroadcastInput } from "@/lib/notifications/broadcasts/schema";

export const sendBroadcast = defineCommand({
  name: "notifications.sendBroadcast",
  permission: "notification:broadcast",
  summary: "Write to everybody, to people, roles or departments; a grant for the department reaches its own people",
  input: SendBroadcastInput,
  output: Broadcast,
  http: { method: "POST", path: "/notifications/broadcasts", status: 201 },
  async handler(ctx, { title, message, is_urgent, ...audience }) {
    const { user_id: authorId } = ctx.actor;
    if (!authorId) throw new AppError("UNAUTHORIZED");
    const recipientIds = await recipientsOf(ctx, audience);
    if (recipientIds.length === 0) throw invalid({ audience: "notifications.nobody" });
    const row = { id: newId(), theatre_id: ctx.theatreId, title, message, is_urgent, audience, recipients: recipientIds.length };
    await ctx.tx.insert(broadcasts).values({ ...row, created_by_id: authorId });
    ctx.record({
      event: "broadcast.sent",
      entity: "broadcast",
      id: row.id,
      after: { title, message, is_urgent, audience, recipients: row.recipients },
      payload: { is_urgent, recipient_ids: recipientIds },
    });
    const [sent] = await ctx.tx
      .select(broadcastColumns)
      .from(broadcasts)
      .innerJoin(users, eq(users.id, broadcasts.created_by_id))
      .where(eq(broadcasts.id, row.id));
    if (!sent) throw new Error("the broadcast was not written");
    return sent;
  },
});
