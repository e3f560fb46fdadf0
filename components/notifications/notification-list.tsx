import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { NoticeLink } from "@/components/notifications/notice-link";
import { Tag } from "@/components/ui/tag";
import { When } from "@/components/ui/when";
import { acknowledgeNotificationAction, deleteNotificationAction, markReadAction } from "@/lib/notifications/actions";
import type { Action } from "@/lib/core/result";
import type { Notification } from "@/lib/notifications/schema";

export function NotificationList({ notifications, zone }: { notifications: readonly Notification[]; zone: string }) {
  const t = useTranslations("notifications.list");
  return (
    <ul className="notes" aria-label={t("label")}>
      {notifications.map((notification) => (
        <li key={notification.id} data-unread={!notification.is_read || undefined}>
          <div className="min-w-0">
            <div className="row g2 flex-wrap">
              <NoticeLink notification={notification} />
              {notification.is_read ? null : <Tag>{t("new")}</Tag>}
              {notification.is_urgent && !notification.acknowledged_at ? <Tag>{t("urgent")}</Tag> : null}
            </div>
            <p className="t-13 i2 whitespace-pre-line">{notification.message}</p>
          </div>
          <div className="t-12 i3">
            <When at={notification.created_at} zone={zone} />
          </div>
          <Verbs notification={notification} />
        </li>
      ))}
    </ul>
  );
}

function Verbs({ notification }: { notification: Notification }) {
  const t = useTranslations("notifications.list");
  const waits = notification.is_urgent && !notification.acknowledged_at;
  const verbs = [
    ...(waits ? [{ action: acknowledgeNotificationAction, verb: "acknowledge" as const }] : []),
    ...(notification.is_read || waits ? [] : [{ action: markReadAction, verb: "read" as const }]),
    ...(waits ? [] : [{ action: deleteNotificationAction, verb: "delete" as const }]),
  ];
  return (
    <div className="row g2">
      {verbs.map(({ action, verb }) => (
        <ActionForm<unknown> key={verb} action={action as Action<unknown>}>
          <HiddenField name="id" value={notification.id} />
          <SubmitButton look="quiet" aria-label={t(`${verb}_named`, { title: notification.title })}>
            {t(verb)}
          </SubmitButton>
        </ActionForm>
      ))}
    </div>
  );
}
