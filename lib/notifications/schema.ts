import { z } from "zod";
import { flag, id, instant } from "@/lib/core/fields";
import { listOf, PageInput } from "@/lib/core/pagination";
import { kindNames } from "@/lib/notifications/constants";

export const Notification = z
  .object({
    id,
    type: z.string(),
    title: z.string(),
    message: z.string(),
    entity_type: z.string().nullable(),
    entity_id: id.nullable(),
    actor_id: id.nullable(),
    is_urgent: z.boolean(),
    acknowledged_at: instant.nullable(),
    is_read: z.boolean(),
    read_at: instant.nullable(),
    created_at: instant,
  })
  .meta({ id: "Notification" });
export type Notification = z.output<typeof Notification>;
export const NotificationList = listOf(Notification).meta({ id: "NotificationList" });

export const ListNotificationsInput = z.strictObject({
  ...PageInput,
  unread: flag.optional(),
  type: z.enum(kindNames).optional(),
});

export const CountInput = z.strictObject({});
export const UnreadCount = z
  .object({ count: z.number().int(), urgent: z.number().int().meta({ description: "Urgent ones that are not acknowledged." }) })
  .meta({ id: "UnreadCount" });
export type UnreadCount = z.output<typeof UnreadCount>;

export const NotificationId = z.strictObject({ id });
export const Nothing = z.null();
export const ReadAllInput = z.strictObject({ type: z.enum(kindNames).optional() });

/** What a stream looks up when it is told that there is news. */
export const FollowInput = z.strictObject({ since: z.date() });
export const Followed = z.object({ notifications: z.array(Notification), unread: UnreadCount });
export const UrgentList = z.object({ items: z.array(Notification) });

/** A value that every reader gets in their own language: a moment, a day, a person, a word (`notifications.words`, or by its path). */
const NewsValue = z.union([
  z.string(),
  z.number(),
  z.strictObject({ instant: z.string() }),
  z.strictObject({ date: z.string() }),
  z.strictObject({ person: id.nullable() }),
  z.strictObject({ word: z.string() }),
]);
export type NewsValue = z.output<typeof NewsValue>;

/** Something that happened, for the people who are to know it. */
const News = z.strictObject({
  kind: z.enum(kindNames),
  user_ids: z.array(id),
  values: z.record(z.string(), NewsValue),
  /** The record that the notification leads to. */
  entity_type: z.string(),
  entity_id: id,
  /** Who did it: never told. */
  actor_id: id.nullable(),
  /** The same thing is told to a person once. */
  dedupe_key: z.string(),
  is_urgent: z.boolean().optional(),
});
export type News = z.output<typeof News>;
export const SendNewsInput = z.strictObject({ news: z.array(News) });
