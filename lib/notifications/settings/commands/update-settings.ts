import "server-only";
import { and, eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { defineCommand } from "@/lib/core/operation";
import { kindNames } from "@/lib/notifications/constants";
import { fetchSettings, presentSettings } from "@/lib/notifications/settings/rows";
import { NotificationSettings, type StoredSettings, UpdateSettingsInput } from "@/lib/notifications/settings/schema";

export const updateSettings = defineCommand({
  name: "notifications.updateSettings",
  permission: "person",
  summary: "Choose what comes to oneself, when and by which channel",
  input: UpdateSettingsInput,
  output: NotificationSettings,
  http: { method: "PUT", path: "/notifications/settings" },
  async handler(ctx, input) {
    const before = await fetchSettings(ctx);
    const named = kindNames.filter((kind) => input.kinds?.[kind]);
    const after: StoredSettings = {
      kinds: { ...before.kinds, ...Object.fromEntries(named.map((kind) => [kind, { ...before.kinds[kind], ...input.kinds?.[kind] }])) },
      quiet_hours: input.quiet_hours === undefined ? before.quiet_hours : input.quiet_hours,
      digest_hour: input.digest_hour ?? before.digest_hour,
    };
    await ctx.tx
      .update(users)
      .set({ notification_settings: after })
      .where(and(eq(users.theatre_id, ctx.theatreId), eq(users.id, ctx.actor.user_id ?? "")));
    ctx.record({
      event: "notification_settings.updated",
      entity: "user",
      id: ctx.actor.user_id ?? "",
      before: { ...before },
      after: { ...after },
    });
    return presentSettings(after);
  },
});
