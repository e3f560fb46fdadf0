import "server-only";
import { and, eq } from "drizzle-orm";
import { InlineKeyboard } from "grammy";
import { createTranslator } from "use-intl/core";
import type { Database, Transaction } from "@/db/client";
import { telegramLinks, theatres, users } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { defaultLocale, isLocale, type Locale } from "@/lib/core/locale";
import { loadMessages } from "@/lib/core/messages";
import { hasTelegram, isRefusedByChat, telegram } from "@/lib/core/telegram";
import type { Notice, Recipient, Sent } from "@/lib/notifications/channels/schema";
import { messageText, quickAnswer } from "@/lib/notifications/telegram/rules";

/** Words of the bot, `telegram.bot` in messages/. */
export function say(locale: Locale, key: string, values: Record<string, string> = {}): string {
  return createTranslator({ locale, messages: loadMessages(locale) })(`telegram.bot.${key}` as never, values as never);
}

/** Telegram takes buttons with addresses that the world can reach only. */
function keyboardOf(notice: Notice): InlineKeyboard {
  const keyboard = new InlineKeyboard();
  const answer = quickAnswer(notice);
  if (answer) keyboard.text(say(notice.locale, answer.action), answer.data);
  if (notice.url.startsWith("https:")) keyboard.url(say(notice.locale, "open"), notice.url);
  return keyboard;
}

/** Who sits in a chat; nobody who was deactivated. */
export async function fetchChat(tx: Database | Transaction, chatId: number) {
  const [row] = await tx
    .select({ user_id: users.id, theatre_id: users.theatre_id, first_name: users.first_name, locale: users.locale, theatre: theatres.name })
    .from(telegramLinks)
    .innerJoin(users, and(eq(users.id, telegramLinks.user_id), users.is_active))
    .innerJoin(theatres, eq(theatres.id, users.theatre_id))
    .where(eq(telegramLinks.chat_id, chatId));
  return row && { ...row, locale: isLocale(row.locale) ? row.locale : defaultLocale };
}

async function send(ctx: Context<Database>, recipient: Recipient, notice: Notice): Promise<Sent> {
  const [link] = await ctx.tx.select().from(telegramLinks).where(eq(telegramLinks.user_id, recipient.user_id));
  if (!link) return "dropped";
  try {
    await telegram().sendMessage(link.chat_id, messageText(notice), {
      parse_mode: "HTML",
      reply_markup: keyboardOf(notice),
      link_preview_options: { is_disabled: true },
    });
    return "sent";
  } catch (error) {
    if (!isRefusedByChat(error)) throw error;
    await ctx.tx.delete(telegramLinks).where(eq(telegramLinks.user_id, recipient.user_id));
    return "dropped";
  }
}

/** To the chat that this person joined by a code. */
export const telegramChannel = { isConfigured: hasTelegram, send };
