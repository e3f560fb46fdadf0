import "server-only";
import { sql } from "drizzle-orm";
import { notificationTemplates } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { fetchTemplate, requireWords } from "@/lib/notifications/templates/rows";
import { NotificationTemplate, SetTemplateInput } from "@/lib/notifications/templates/schema";

export const setTemplate = defineCommand({
  name: "notifications.setTemplate",
  permission: "settings:manage",
  summary: "Give a kind of notification the theatre's own words in a language (ICU MessageFormat)",
  input: SetTemplateInput,
  output: NotificationTemplate,
  http: { method: "PUT", path: "/notifications/templates" },
  async handler(ctx, { type, locale, title, message, version }) {
    requireWords(type, { title, message });
    const before = await fetchTemplate(ctx, type, locale);
    if (before.version) requireVersion(version, { ...before, version: before.version });
    const own = { title, message, updated_by_id: ctx.actor.user_id };
    const [row] = await ctx.tx
      .insert(notificationTemplates)
      .values({ id: newId(), theatre_id: ctx.theatreId, type, locale, ...own })
      .onConflictDoUpdate({
        target: [notificationTemplates.theatre_id, notificationTemplates.type, notificationTemplates.locale],
        set: { ...own, version: sql`${notificationTemplates.version} + 1` },
      })
      .returning({ id: notificationTemplates.id });
    const after = await fetchTemplate(ctx, type, locale);
    ctx.record({
      event: "notification_template.updated",
      entity: "notification_template",
      id: row?.id ?? "",
      before: { ...before },
      after: { ...after },
    });
    return after;
  },
});
