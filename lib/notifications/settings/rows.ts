import "server-only";
import { and, eq } from "drizzle-orm";
import { users } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { configuredChannels } from "@/lib/notifications/channels/rows";
import { kindNames, kinds } from "@/lib/notifications/constants";
import { modeOf } from "@/lib/notifications/settings/rules";
import { type NotificationSettings, StoredSettings } from "@/lib/notifications/settings/schema";

export async function fetchSettings(ctx: Context): Promise<StoredSettings> {
  const [found] = await ctx.tx
    .select({ settings: users.notification_settings })
    .from(users)
    .where(and(eq(users.theatre_id, ctx.theatreId), eq(users.id, ctx.actor.user_id ?? "")));
  if (!found) throw notFound();
  return StoredSettings.parse(found.settings);
}

/** What was chosen, filled up with what holds where nothing was. */
export function presentSettings(settings: StoredSettings): NotificationSettings {
  const channels = configuredChannels();
  return {
    channels,
    kinds: kindNames.map((kind) => ({
      kind,
      area: kinds[kind].area,
      modes: Object.fromEntries(
        channels.map((channel) => [channel, modeOf(settings, kind, channel)]),
      ) as NotificationSettings["kinds"][number]["modes"],
    })),
    quiet_hours: settings.quiet_hours,
    digest_hour: settings.digest_hour,
  };
}
