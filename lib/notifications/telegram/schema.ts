import { z } from "zod";
import { instant } from "@/lib/core/fields";

/** As much of an update of the Bot API as the bot understands. */
export const ReceiveUpdateInput = z.object({
  update_id: z.number().int(),
  message: z
    .object({
      chat: z.object({ id: z.number().int(), type: z.string() }),
      from: z.object({ username: z.string().optional(), language_code: z.string().optional() }).optional(),
      text: z.string().optional(),
    })
    .optional(),
  callback_query: z
    .object({
      id: z.string(),
      data: z.string().optional(),
      message: z.object({ chat: z.object({ id: z.number().int() }), message_id: z.number().int() }).optional(),
    })
    .optional(),
});
export type ReceiveUpdateInput = z.output<typeof ReceiveUpdateInput>;

export const TelegramLink = z
  .object({
    is_configured: z.boolean(),
    /** Null where no chat is joined. */
    username: z.string().nullable(),
    linked_at: instant.nullable(),
  })
  .meta({ id: "TelegramLink" });

export const TelegramCode = z
  .object({
    code: z.string(),
    /** Opens the bot with the code. */
    url: z.string(),
    expires_at: instant,
  })
  .meta({ id: "TelegramCode" });

export const SendTelegramAnswerInput = z.strictObject({
  callback_id: z.string().max(200),
  text: z.string().min(1).max(200),
  /** The message whose buttons have had their answer. */
  chat_id: z.number().int(),
  message_id: z.number().int(),
});
