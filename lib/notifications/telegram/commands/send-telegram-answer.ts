import "server-only";
import { z } from "zod";
import { logger } from "@/lib/core/logger";
import { defineCommand } from "@/lib/core/operation";
import { telegram } from "@/lib/core/telegram";
import { SendTelegramAnswerInput } from "@/lib/notifications/telegram/schema";

/** Says what came of a press, and takes the buttons away. A press that Telegram has forgotten meanwhile is no failure. */
export const sendTelegramAnswer = defineCommand({
  name: "notifications.sendTelegramAnswer",
  permission: "system",
  summary: "Answer a press under a message of the Telegram bot",
  input: SendTelegramAnswerInput,
  output: z.object({}),
  async handler(ctx, input) {
    ctx.unchanged();
    const told = await Promise.allSettled([
      telegram().answerCallbackQuery(input.callback_id, { text: input.text }),
      telegram().editMessageReplyMarkup(input.chat_id, input.message_id),
      telegram().sendMessage(input.chat_id, input.text),
    ]);
    for (const outcome of told)
      if (outcome.status === "rejected") logger().warn({ err: outcome.reason }, "the bot's answer did not arrive");
    return {};
  },
});
