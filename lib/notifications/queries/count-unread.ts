import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { countOwn } from "@/lib/notifications/rows";
import { CountInput, UnreadCount } from "@/lib/notifications/schema";

export const countUnread = defineQuery({
  name: "notifications.countUnread",
  permission: "person",
  summary: "How many of one's notifications are not read, and how many urgent ones not acknowledged",
  input: CountInput,
  output: UnreadCount,
  http: { method: "GET", path: "/notifications/unread-count" },
  handler: (ctx) => countOwn(ctx),
});
