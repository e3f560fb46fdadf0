import { route } from "@/lib/core/adapters/route";
import { getSettings } from "@/lib/notifications/settings/queries/get-settings";
import { updateSettings } from "@/lib/notifications/settings/commands/update-settings";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getSettings, updateSettings);
