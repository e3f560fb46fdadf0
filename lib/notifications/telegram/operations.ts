import "server-only";
import { createTelegramCode } from "@/lib/notifications/telegram/commands/create-telegram-code";
import { deleteTelegramLink } from "@/lib/notifications/telegram/commands/delete-telegram-link";
import { receiveUpdate } from "@/lib/notifications/telegram/commands/receive-update";
import { sendTelegramAnswer } from "@/lib/notifications/telegram/commands/send-telegram-answer";
import { getTelegramLink } from "@/lib/notifications/telegram/queries/get-telegram-link";

export const telegramOperations = [getTelegramLink, createTelegramCode, deleteTelegramLink, receiveUpdate, sendTelegramAnswer];
