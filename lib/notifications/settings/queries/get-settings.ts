import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchSettings, presentSettings } from "@/lib/notifications/settings/rows";
import { NotificationSettings, ReadSettingsInput } from "@/lib/notifications/settings/schema";

export const getSettings = defineQuery({
  name: "notifications.getSettings",
  permission: "person",
  summary: "What comes to oneself, when and by which channel",
  input: ReadSettingsInput,
  output: NotificationSettings,
  http: { method: "GET", path: "/notifications/settings" },
  handler: async (ctx) => presentSettings(await fetchSettings(ctx)),
});
