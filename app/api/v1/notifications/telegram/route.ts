import { route } from "@/lib/core/adapters/route";
import { deleteTelegramLink } from "@/lib/notifications/telegram/commands/delete-telegram-link";
import { getTelegramLink } from "@/lib/notifications/telegram/queries/get-telegram-link";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getTelegramLink, deleteTelegramLink);
