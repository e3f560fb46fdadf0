"use server";

import { action } from "@/lib/core/adapters/action";
import { sendBroadcast } from "@/lib/notifications/broadcasts/commands/send-broadcast";
import { countRecipients } from "@/lib/notifications/broadcasts/queries/count-recipients";
import { resetTemplate } from "@/lib/notifications/templates/commands/reset-template";
import { setTemplate } from "@/lib/notifications/templates/commands/set-template";
import { previewTemplate } from "@/lib/notifications/templates/queries/preview-template";
import { acknowledgeNotification } from "@/lib/notifications/commands/acknowledge-notification";
import { deleteNotification } from "@/lib/notifications/commands/delete-notification";
import { markAllRead } from "@/lib/notifications/commands/mark-all-read";
import { markRead } from "@/lib/notifications/commands/mark-read";
import { updateSettings } from "@/lib/notifications/settings/commands/update-settings";

export const markReadAction = action(markRead);
export const markAllReadAction = action(markAllRead);
export const acknowledgeNotificationAction = action(acknowledgeNotification);
export const deleteNotificationAction = action(deleteNotification);
export const updateSettingsAction = action(updateSettings);
export const sendBroadcastAction = action(sendBroadcast, { redirectTo: (sent) => `/notifications/broadcasts/${sent.id}` });
export const countRecipientsAction = action(countRecipients);
export const setTemplateAction = action(setTemplate);
export const resetTemplateAction = action(resetTemplate);
export const previewTemplateAction = action(previewTemplate);
