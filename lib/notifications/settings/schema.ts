import { z } from "zod";
import { integer } from "@/lib/core/fields";
import { channelNames, kindNames, modes } from "@/lib/notifications/constants";

const Hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: "notifications.hour" });

/** Clock times of the theatre; a span that ends before it begins goes over midnight. */
const QuietHours = z.strictObject({ from: Hour, to: Hour });

const choice = Object.fromEntries(channelNames.map((name) => [name, z.enum(modes).optional()]));

/** What a person chose for a kind, by channel; where nothing is chosen, the kind's own. */
const Choice = z.strictObject(
  choice as Record<(typeof channelNames)[number], z.ZodOptional<z.ZodEnum<{ now: "now"; digest: "digest"; off: "off" }>>>,
);

const choices = {
  kinds: z.partialRecord(z.enum(kindNames), Choice).default({}),
  quiet_hours: QuietHours.nullable().default(null),
  digest_hour: integer(0, 23).default(9),
};

/** As `users.notification_settings` keeps it; what an older release left there and is no choice any more is forgotten. */
export const StoredSettings = z.object(choices).catch({ kinds: {}, quiet_hours: null, digest_hour: 9 });
export type StoredSettings = z.output<typeof StoredSettings>;

export const NotificationSettings = z
  .object({
    channels: z.array(z.enum(channelNames)).meta({ description: "What this installation can use." }),
    kinds: z.array(z.object({ kind: z.enum(kindNames), area: z.string(), modes: z.partialRecord(z.enum(channelNames), z.enum(modes)) })),
    quiet_hours: QuietHours.nullable(),
    digest_hour: z.number().int(),
  })
  .meta({ id: "NotificationSettings" });
export type NotificationSettings = z.output<typeof NotificationSettings>;

export const ReadSettingsInput = z.strictObject({});

/** Absent fields stay; a kind that is named is set for the channels named in it. */
/** A form without quiet hours sends both ends empty. */
const blankToNull = (value: unknown) =>
  typeof value === "object" && value !== null && Object.values(value).every((end) => end === "") ? null : value;

export const UpdateSettingsInput = z.strictObject({
  kinds: z.partialRecord(z.enum(kindNames), Choice).optional(),
  quiet_hours: z.preprocess(blankToNull, QuietHours.nullish()),
  digest_hour: integer(0, 23).optional(),
});
