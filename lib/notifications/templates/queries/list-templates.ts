import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { listOwnTemplates } from "@/lib/notifications/templates/rows";
import { ListTemplatesInput, NotificationTemplates } from "@/lib/notifications/templates/schema";

export const listTemplates = defineQuery({
  name: "notifications.listTemplates",
  permission: "settings:manage",
  summary: "The words of every kind of notification, in every language",
  input: ListTemplatesInput,
  output: NotificationTemplates,
  http: { method: "GET", path: "/notifications/templates" },
  handler: async (ctx) => ({ items: await listOwnTemplates(ctx) }),
});
