import { Plus, Webhook } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { AdminTabs } from "@/components/users/admin-tabs";
import { WebhookTable } from "@/components/webhooks/webhook-table";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listWebhooks } from "@/lib/webhooks/queries/list-webhooks";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("webhooks");
  return { title: t("title") };
}

export default async function WebhooksPage() {
  const [actor, list, t] = await Promise.all([loadActor(), load(listWebhooks, { page_size: 200 }), getTranslations("webhooks")]);
  const add = actor.grants.has("webhook:manage") ? (
    <ButtonLink look="primary" href="/admin/webhooks/new" prefetch={false}>
      <Plus />
      {t("add")}
    </ButtonLink>
  ) : null;
  return (
    <>
      <PageHead title={t("title")} count={list.total} actions={add} />
      <AdminTabs current="webhooks" holder={actor} />
      {list.items.length > 0 ? (
        <div className="pt-3">
          <WebhookTable webhooks={list.items} zone={actor.theatre?.time_zone ?? "UTC"} />
        </div>
      ) : (
        <EmptyState icon={<Webhook />} title={t("empty")} actions={add}>
          {t("empty_text")}
        </EmptyState>
      )}
    </>
  );
}
