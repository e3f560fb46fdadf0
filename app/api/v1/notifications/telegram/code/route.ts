import { route } from "@/lib/core/adapters/route";
import { createTelegramCode } from "@/lib/notifications/telegram/commands/create-telegram-code";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(createTelegramCode);
