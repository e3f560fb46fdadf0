"use client";

import Link from "next/link";
import { recordPath } from "@/lib/notifications/rules";
import type { Notification } from "@/lib/notifications/schema";

type Shown = Pick<Notification, "id" | "title" | "entity_type" | "entity_id" | "is_read">;

/** Leads to the record, and notes that the notification was read; one without a record is words alone. */
export function NoticeLink({ notification }: { notification: Shown }) {
  const path = recordPath(notification.entity_type, notification.entity_id);
  if (!path) return <b className="b">{notification.title}</b>;
  const note = () => {
    if (!notification.is_read) void fetch(`/api/v1/notifications/${notification.id}/read`, { method: "PUT", keepalive: true });
  };
  return (
    <Link className="link" href={path} prefetch={false} onClick={note}>
      {notification.title}
    </Link>
  );
}
