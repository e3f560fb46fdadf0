import { useTranslations } from "next-intl";
import Link from "next/link";
import { Mark } from "@/components/ui/mark";
import { When } from "@/components/ui/when";
import type { Webhook } from "@/lib/webhooks/schema";

export function WebhookTable({ webhooks, zone }: { webhooks: readonly Webhook[]; zone: string }) {
  const t = useTranslations("webhooks");
  return (
    <div className="tblw">
      <table className="tbl" aria-label={t("list")}>
        <thead>
          <tr>
            <th scope="col">{t("url")}</th>
            <th scope="col">{t("topics")}</th>
            <th scope="col">{t("state")}</th>
            <th scope="col">{t("last")}</th>
          </tr>
        </thead>
        <tbody>
          {webhooks.map((webhook) => (
            <tr key={webhook.id} className={webhook.is_active ? undefined : "i3"}>
              <td className="name">
                <Link href={`/admin/webhooks/${webhook.id}`} prefetch={false}>
                  {webhook.description ?? webhook.url}
                </Link>
                {webhook.description ? <div className="t-12 i3 break-all">{webhook.url}</div> : null}
              </td>
              <td>
                <span className="code">{webhook.topics.join(", ")}</span>
              </td>
              <td>
                <WebhookState webhook={webhook} />
              </td>
              <td>
                {webhook.last_delivered_at ? <When at={webhook.last_delivered_at} zone={zone} /> : <span className="i3">{t("never")}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function WebhookState({ webhook }: { webhook: Webhook }) {
  const t = useTranslations("webhooks");
  if (!webhook.is_active) return t("off");
  if (webhook.dead > 0)
    return (
      <Link className="st stop" href={`/admin/webhooks/${webhook.id}?status=dead`} prefetch={false}>
        <Mark name="stop" />
        {t("dead_count", { count: webhook.dead })}
      </Link>
    );
  return webhook.waiting > 0 ? t("waiting_count", { count: webhook.waiting }) : t("on");
}
