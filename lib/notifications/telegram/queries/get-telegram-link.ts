import "server-only";
import { eq } from "drizzle-orm";
import { z } from "zod";
import { telegramLinks } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { defineQuery } from "@/lib/core/operation";
import { hasTelegram } from "@/lib/core/telegram";
import { TelegramLink } from "@/lib/notifications/telegram/schema";

export const getTelegramLink = defineQuery({
  name: "notifications.getTelegramLink",
  permission: "person",
  summary: "Whether there is a bot, and the chat that one has joined",
  input: z.strictObject({}),
  output: TelegramLink,
  http: { method: "GET", path: "/notifications/telegram" },
  async handler(ctx) {
    if (!ctx.actor.user_id) throw new AppError("UNAUTHORIZED");
    const [link] = await ctx.tx.select().from(telegramLinks).where(eq(telegramLinks.user_id, ctx.actor.user_id));
    return { is_configured: hasTelegram(), username: link?.username ?? null, linked_at: link?.created_at ?? null };
  },
});
