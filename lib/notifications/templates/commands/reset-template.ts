import "server-only";
import { and, eq } from "drizzle-orm";
import { notificationTemplates } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { fetchTemplate } from "@/lib/notifications/templates/rows";
import { NotificationTemplate, ResetTemplateInput } from "@/lib/notifications/templates/schema";

export const resetTemplate = defineCommand({
  name: "notifications.resetTemplate",
  permission: "settings:manage",
  summary: "Go back to the words that Flytower came with",
  input: ResetTemplateInput,
  output: NotificationTemplate,
  http: { method: "DELETE", path: "/notifications/templates" },
  async handler(ctx, { type, locale }) {
    const before = await fetchTemplate(ctx, type, locale);
    const { theatre_id, type: ofType, locale: ofLocale, id } = notificationTemplates;
    const [row] = await ctx.tx
      .delete(notificationTemplates)
      .where(and(eq(theatre_id, ctx.theatreId), eq(ofType, type), eq(ofLocale, locale)))
      .returning({ id });
    const after = await fetchTemplate(ctx, type, locale);
    if (!row) ctx.unchanged();
    else
      ctx.record({
        event: "notification_template.reset",
        entity: "notification_template",
        id: row.id,
        before: { ...before },
        after: { ...after },
      });
    return after;
  },
});
