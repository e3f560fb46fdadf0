import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Mark, type MarkName } from "@/components/ui/mark";
import { When } from "@/components/ui/when";
import { ReplayButton } from "@/components/webhooks/replay-button";
import type { WebhookDelivery } from "@/lib/webhooks/deliveries/schema";

const marks: Record<WebhookDelivery["status"], { mark: MarkName; tone: string }> = {
  waiting: { mark: "invited", tone: "" },
  delivered: { mark: "ready", tone: "ok" },
  failed: { mark: "warn", tone: "warn" },
  dead: { mark: "stop", tone: "stop" },
};

interface DeliveryLogProps {
  deliveries: readonly WebhookDelivery[];
  zone: string;
  mayReplay: boolean;
}

/** What was sent to a webhook, and what it answered; each line opens to the letter. */
export function DeliveryLog({ deliveries, zone, mayReplay }: DeliveryLogProps) {
  const t = useTranslations("webhooks");
  if (deliveries.length === 0) return <p className="i3 py-3">{t("log_empty")}</p>;
  return (
    <ul aria-label={t("log")}>
      {deliveries.map((delivery) => (
        <li key={delivery.id} className="border-b border-line">
          <details>
            <summary className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2 cursor-pointer hand:min-h-[52px]">
              <span className={`st ${marks[delivery.status].tone} w-[140px]`}>
                <Mark name={marks[delivery.status].mark} />
                {t(`statuses.${delivery.status}`)}
              </span>
              <span className="code grow">{delivery.topic}</span>
              {delivery.replays_id ? <span className="tag">{t("is_replay")}</span> : null}
              <span className="t-12 i3">{outcomeOf(delivery)}</span>
              <When at={delivery.created_at} zone={zone} />
            </summary>
            <DeliveryDetails delivery={delivery} zone={zone} mayReplay={mayReplay} />
          </details>
        </li>
      ))}
    </ul>
  );
}

function outcomeOf(delivery: WebhookDelivery): string {
  return delivery.response_status === null ? (delivery.last_error ?? "") : `HTTP ${delivery.response_status}`;
}

function DeliveryDetails({ delivery, zone, mayReplay }: { delivery: WebhookDelivery; zone: string; mayReplay: boolean }) {
  const t = useTranslations("webhooks");
  return (
    <div className="flex flex-col gap-3 pb-4">
      <p className="t-13 i2 flex flex-wrap gap-x-4">
        <span>
          {t("attempts")} {delivery.attempt}
        </span>
        {delivery.duration_ms === null ? null : <span>{t("duration", { ms: delivery.duration_ms })}</span>}
        {delivery.status === "failed" ? (
          <span>
            {t("next_attempt")} <When at={delivery.due_at} zone={zone} />
          </span>
        ) : null}
      </p>
      <Verbatim title={t("payload")}>{JSON.stringify(delivery.payload, null, 2)}</Verbatim>
      {delivery.response ? <Verbatim title={t("response")}>{delivery.response}</Verbatim> : null}
      {delivery.last_error ? <p className="t-13 i2">{delivery.last_error}</p> : null}
      {mayReplay ? <ReplayButton webhookId={delivery.webhook_id} deliveryId={delivery.id} /> : null}
    </div>
  );
}

function Verbatim({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <div className="t-12 i3">{title}</div>
      <pre className="code whitespace-pre-wrap break-all">{children}</pre>
    </div>
  );
}
