import "server-only";
import { sendBroadcast } from "@/lib/notifications/broadcasts/commands/send-broadcast";
import { countRecipients } from "@/lib/notifications/broadcasts/queries/count-recipients";
import { getBroadcast } from "@/lib/notifications/broadcasts/queries/get-broadcast";
import { listBroadcasts } from "@/lib/notifications/broadcasts/queries/list-broadcasts";
import { retryDeliveries } from "@/lib/notifications/deliveries/commands/retry-deliveries";
import { resetTemplate } from "@/lib/notifications/templates/commands/reset-template";
import { setTemplate } from "@/lib/notifications/templates/commands/set-template";
import { listTemplates } from "@/lib/notifications/templates/queries/list-templates";
import { previewTemplate } from "@/lib/notifications/templates/queries/preview-template";
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
  sendBroadcast,
  countRecipients,
  getBroadcast,
  listBroadcasts,
  retryDeliveries,
  resetTemplate,
  setTemplate,
  listTemplates,
  previewTemplate,
];
