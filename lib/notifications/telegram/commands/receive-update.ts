import "server-only";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Transaction } from "@/db/client";
import { telegramCodes, telegramLinks } from "@/db/schema";
import { hashSecret } from "@/lib/core/auth/tokens";
import type { Context } from "@/lib/core/context";
import { negotiateLocale } from "@/lib/core/locale";
import { logger } from "@/lib/core/logger";
import { defineCommand } from "@/lib/core/operation";
import { telegram } from "@/lib/core/telegram";
import { telegramAnswered, type TelegramAnswered } from "@/lib/notifications/telegram/events";
import { fetchChat, say } from "@/lib/notifications/telegram/rows";
import { readAnswer, readCode } from "@/lib/notifications/telegram/rules";
import { ReceiveUpdateInput } from "@/lib/notifications/telegram/schema";

type Message = NonNullable<ReceiveUpdateInput["message"]>;
type Press = NonNullable<ReceiveUpdateInput["callback_query"]>;

/** A reply that does not arrive undoes nothing: the person asks again. */
async function reply(chatId: number, text: string): Promise<void> {
  await telegram()
    .sendMessage(chatId, text)
    .catch((error: unknown) => logger().warn({ err: error }, "the bot's reply did not arrive"));
}

/** Joins the chat to whose code it is; a chat that was another's is theirs no more. */
async function join(ctx: Context<Transaction>, message: Message, code: string): Promise<boolean> {
  const [used] = await ctx.tx
    .update(telegramCodes)
    .set({ used_at: sql`now()` })
    .where(and(eq(telegramCodes.code_hash, hashSecret(code)), isNull(telegramCodes.used_at), gt(telegramCodes.expires_at, sql`now()`)))
    .returning();
  if (!used) return false;
  const { user_id, theatre_id } = used;
  const link = { chat_id: message.chat.id, username: message.from?.username ?? null };
  await ctx.tx.delete(telegramLinks).where(eq(telegramLinks.chat_id, link.chat_id));
  await ctx.tx
    .insert(telegramLinks)
    .values({ user_id, theatre_id, ...link })
    .onConflictDoUpdate({ target: telegramLinks.user_id, set: link });
  ctx.record({ event: "telegram.linked", entity: "user", id: user_id, actor_id: user_id, theatre_id, after: { username: link.username } });
  return true;
}

async function leave(ctx: Context<Transaction>, chatId: number): Promise<void> {
  const [gone] = await ctx.tx.delete(telegramLinks).where(eq(telegramLinks.chat_id, chatId)).returning();
  if (!gone) return;
  ctx.record({ event: "telegram.unlinked", entity: "user", id: gone.user_id, actor_id: gone.user_id, theatre_id: gone.theatre_id });
}

async function hear(ctx: Context<Transaction>, message: Message): Promise<void> {
  const text = message.text?.trim() ?? "";
  const guest = negotiateLocale(message.from?.language_code ?? null);
  const code = readCode(text);
  const hasJoined = code ? await join(ctx, message, code) : false;
  const person = await fetchChat(ctx.tx, message.chat.id);
  if (hasJoined && person)
    return reply(message.chat.id, say(person.locale, "linked", { name: person.first_name, theatre: person.theatre }));
  if (text === "/stop" && person) {
    await leave(ctx, message.chat.id);
    return reply(message.chat.id, say(person.locale, "unlinked"));
  }
  if (code) return reply(message.chat.id, say(guest, "wrong_code"));
  return reply(message.chat.id, person ? say(person.locale, "known", { name: person.first_name }) : say(guest, "hello"));
}

/** A press becomes an event: the module that knows the record takes it from there, and answers. */
async function press(ctx: Context<Transaction>, { id, data, message }: Press): Promise<void> {
  const answer = readAnswer(data);
  const person = message && (await fetchChat(ctx.tx, message.chat.id));
  if (!answer || !person) {
    await telegram()
      .answerCallbackQuery(id)
      .catch((error: unknown) => logger().warn({ err: error }, "a press was not answered"));
    return;
  }
  const payload: TelegramAnswered = {
    user_id: person.user_id,
    action: answer.action,
    entity_id: answer.entityId,
    callback_id: id,
    chat_id: message.chat.id,
    message_id: message.message_id,
  };
  ctx.record({
    event: telegramAnswered,
    entity: "user",
    id: person.user_id,
    actor_id: person.user_id,
    theatre_id: person.theatre_id,
    payload: { ...payload },
  });
}

/** What somebody wrote to the bot or pressed under its message. The same update twice does nothing twice: a code works once. */
export const receiveUpdate = defineCommand({
  name: "notifications.receiveUpdate",
  permission: "system",
  summary: "Take in an update of the Telegram bot",
  input: ReceiveUpdateInput,
  output: z.object({}),
  hearsTelegram: true,
  async handler(ctx, input) {
    ctx.unchanged();
    if (input.message?.chat.type === "private") await hear(ctx, input.message);
    if (input.callback_query) await press(ctx, input.callback_query);
    return {};
  },
});
