import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { telegramLinks } from "@/db/schema";
import { AppError, notFound } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";

export const deleteTelegramLink = defineCommand({
  name: "notifications.deleteTelegramLink",
  permission: "person",
  summary: "Part from the chat with the bot",
  input: z.strictObject({}),
  output: z.object({}),
  http: { method: "DELETE", path: "/notifications/telegram", status: 204 },
  async handler(ctx) {
    const { user_id: userId } = ctx.actor;
    if (!userId) throw new AppError("UNAUTHORIZED");
    const [gone] = await ctx.tx.delete(telegramLinks).where(eq(telegramLinks.user_id, userId)).returning();
    if (!gone) throw notFound();
    ctx.record({ event: "telegram.unlinked", entity: "user", id: userId, before: { username: gone.username } });
    return {};
  },
});
