"use server";

import { action } from "@/lib/core/adapters/action";
import { createTelegramCode } from "@/lib/notifications/telegram/commands/create-telegram-code";
import { deleteTelegramLink } from "@/lib/notifications/telegram/commands/delete-telegram-link";

export const createTelegramCodeAction = action(createTelegramCode);
export const deleteTelegramLinkAction = action(deleteTelegramLink);
