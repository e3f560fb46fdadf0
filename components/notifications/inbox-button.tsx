"use client";

import { Inbox } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useUnread } from "@/components/notifications/live";
import { NoticeLink } from "@/components/notifications/notice-link";
import { Popover } from "@/components/ui/popover";
import type { Notification } from "@/lib/notifications/schema";

async function readLatest(): Promise<Notification[] | undefined> {
  const answer = await fetch("/api/v1/notifications?page_size=6").catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as { items: Notification[] }).items : undefined;
}

/** The bell of the shell: how many are new, the latest in a layer, and the way to all of them. */
export function InboxButton() {
  const t = useTranslations("live");
  const { count } = useUnread();
  const [latest, setLatest] = useState<Notification[] | undefined>();
  return (
    <Popover
      align="end"
      label={t("inbox", { count })}
      className="inbox"
      triggerProps={{ className: "btn quiet icon" }}
      onOpenChange={(open) => void (open && readLatest().then(setLatest))}
      trigger={
        <span className={count > 0 ? "dotcount" : undefined} data-n={count > 99 ? "99+" : count}>
          <Inbox className="i-20" />
        </span>
      }
    >
      {latest ? (
        <ul>
          {latest.map((notification) => (
            <li key={notification.id} data-unread={!notification.is_read || undefined}>
              <NoticeLink notification={notification} />
              <p className="t-12 i2">{notification.message}</p>
            </li>
          ))}
        </ul>
      ) : null}
      {latest?.length === 0 ? <p className="t-13 i2 p-3">{t("nothing")}</p> : null}
      <Link className="inbox-all" href="/notifications">
        {t("all")}
      </Link>
    </Popover>
  );
}
