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
export const News = z.object({ notifications: z.array(Notification), unread: UnreadCount });
export const UrgentList = z.object({ items: z.array(Notification) });
