import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { When } from "@/components/ui/when";
import { DeliveryLog } from "@/components/webhooks/delivery-log";
import { WebhookActions } from "@/components/webhooks/webhook-actions";
import { WebhookForm } from "@/components/webhooks/webhook-form";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listWebhookDeliveries } from "@/lib/webhooks/deliveries/queries/list-webhook-deliveries";
import { deliveryStatuses } from "@/lib/webhooks/deliveries/schema";
import { getWebhook } from "@/lib/webhooks/queries/get-webhook";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ page?: string; status?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("webhooks");
  return { title: t("title") };
}

export default async function WebhookPage({ params, searchParams }: Props) {
  const [{ id }, { page = "1", status: asked }, actor, t] = await Promise.all([
    params,
    searchParams,
    loadActor(),
    getTranslations("webhooks"),
  ]);
  const status = deliveryStatuses.find((one) => one === asked);
  const [webhook, log] = await Promise.all([load(getWebhook, { id }), load(listWebhookDeliveries, { id, page, status, page_size: 30 })]);
  const mayManage = actor.grants.has("webhook:manage");
  const zone = actor.theatre?.time_zone ?? "UTC";
  const address = (of?: string) => `/admin/webhooks/${id}${of ? `?status=${of}` : ""}`;
  const isOverlap = webhook.previous_secret_until !== null && webhook.previous_secret_until > new Date();
  return (
    <Messages of={["webhooks"]}>
      <PageHead
        crumbs={[{ href: "/admin/webhooks", label: t("title") }]}
        title={webhook.description ?? new URL(webhook.url).host}
        actions={mayManage ? <WebhookActions webhook={{ id: webhook.id, version: webhook.version }} /> : null}
      />
      <div className="page flex flex-col gap-8">
        {isOverlap && webhook.previous_secret_until ? (
          <Notice>
            {t("overlap")} <When at={webhook.previous_secret_until} zone={zone} />
          </Notice>
        ) : null}
        {mayManage ? <WebhookForm webhook={webhook} /> : <p className="code">{webhook.url}</p>}
        <Section title={t("log")} count={log.total}>
          <Tabs
            label={t("state")}
            items={[
              { href: address(), label: t("all"), current: !status },
              ...deliveryStatuses.map((one) => ({ href: address(one), label: t(`statuses.${one}`), current: one === status })),
            ]}
          />
          <DeliveryLog deliveries={log.items} zone={zone} mayReplay={mayManage} />
          <Pagination page={log.page} pages={log.pages} href={(number) => `${address(status)}${status ? "&" : "?"}page=${number}`} />
        </Section>
      </div>
    </Messages>
  );
}
