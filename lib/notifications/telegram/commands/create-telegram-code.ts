import "server-only";
import { randomInt } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { telegramCodes } from "@/db/schema";
import { hashSecret } from "@/lib/core/auth/tokens";
import { AppError } from "@/lib/core/errors";
import { defineCommand } from "@/lib/core/operation";
import { hasTelegram, telegramName } from "@/lib/core/telegram";
import { codeAlphabet, codeLength, codeMinutes } from "@/lib/notifications/telegram/constants";
import { TelegramCode } from "@/lib/notifications/telegram/schema";
import { z } from "zod";

function newCode(): string {
  return Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join("");
}

export const createTelegramCode = defineCommand({
  name: "notifications.createTelegramCode",
  permission: "person",
  summary: "A code that joins a chat with the bot to oneself: once, within a quarter of an hour; earlier ones stop working",
  input: z.strictObject({}),
  output: TelegramCode,
  http: { method: "POST", path: "/notifications/telegram/code", status: 201, address: null },
  async handler(ctx) {
    const { user_id: userId } = ctx.actor;
    if (!userId) throw new AppError("UNAUTHORIZED");
    if (!hasTelegram()) throw new AppError("CONFLICT", "telegram.not_configured");
    const name = await telegramName().catch((error: unknown) => {
      throw new AppError("UNAVAILABLE", "unavailable", {}, {}, { cause: error });
    });
    const code = newCode();
    await ctx.tx
      .update(telegramCodes)
      .set({ used_at: sql`now()` })
      .where(and(eq(telegramCodes.user_id, userId), isNull(telegramCodes.used_at)));
    const [row] = await ctx.tx
      .insert(telegramCodes)
      .values({
        code_hash: hashSecret(code),
        theatre_id: ctx.theatreId,
        user_id: userId,
        expires_at: sql`now() + make_interval(mins => ${codeMinutes})`,
      })
      .returning();
    if (!row) throw new Error("the code was not kept");
    ctx.record({ event: "telegram.code_made", entity: "user", id: userId });
    return { code, url: `https://t.me/${name}?start=${code}`, expires_at: row.expires_at };
  },
});
