"use server";

import { action } from "@/lib/core/adapters/action";
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
