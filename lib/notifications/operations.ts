import "server-only";
import { acknowledgeNotification } from "@/lib/notifications/commands/acknowledge-notification";
import { deleteNotification } from "@/lib/notifications/commands/delete-notification";
import { markAllRead } from "@/lib/notifications/commands/mark-all-read";
import { markRead } from "@/lib/notifications/commands/mark-read";
import { deliverDue } from "@/lib/notifications/deliveries/commands/deliver-due";
import { countUnread } from "@/lib/notifications/queries/count-unread";
import { followNews } from "@/lib/notifications/queries/follow-news";
import { listNotifications } from "@/lib/notifications/queries/list-notifications";
import { listUrgent } from "@/lib/notifications/queries/list-urgent";
import { updateSettings } from "@/lib/notifications/settings/commands/update-settings";
import { getSettings } from "@/lib/notifications/settings/queries/get-settings";

export const notificationsOperations = [
  listNotifications,
  countUnread,
  listUrgent,
  followNews,
  markRead,
  markAllRead,
  acknowledgeNotification,
  deleteNotification,
  deliverDue,
  getSettings,
  updateSettings,
];
