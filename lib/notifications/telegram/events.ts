/** Somebody pressed a button under a message of the bot; who knows the record answers it. */
export const telegramAnswered = "telegram.answered";

export interface TelegramAnswered {
  user_id: string;
  /** What was on the button: `take`. */
  action: string;
  entity_id: string;
  callback_id: string;
  chat_id: number;
  message_id: number;
}
