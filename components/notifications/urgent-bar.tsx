import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { HiddenField } from "@/components/form/text-field";
import { Notice } from "@/components/ui/notice";
import { acknowledgeNotificationAction } from "@/lib/notifications/actions";
import type { Notification } from "@/lib/notifications/schema";

/** What is urgent stays on every screen until it is acknowledged. */
export function UrgentBar({ notifications }: { notifications: readonly Notification[] }) {
  const t = useTranslations("live");
  return (
    <section aria-label={t("urgent")}>
      {notifications.map((notification) => (
        <Notice
          key={notification.id}
          tone="stop"
          role="alert"
          title={notification.title}
          actions={
            <ActionForm action={acknowledgeNotificationAction} label={notification.title}>
              <HiddenField name="id" value={notification.id} />
              <SubmitButton look="default">{t("acknowledge")}</SubmitButton>
            </ActionForm>
          }
        >
          <span className="whitespace-pre-line">{notification.message}</span>
        </Notice>
      ))}
    </section>
  );
}
