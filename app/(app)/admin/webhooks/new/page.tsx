import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { NewWebhookForm } from "@/components/webhooks/webhook-form";
import { loadActor } from "@/lib/core/adapters/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("webhooks");
  return { title: t("add") };
}

export default async function NewWebhookPage() {
  const [actor, t] = await Promise.all([loadActor(), getTranslations("webhooks")]);
  if (!actor.grants.has("webhook:manage")) forbidden();
  return (
    <Messages of={["webhooks"]}>
      <PageHead crumbs={[{ href: "/admin/webhooks", label: t("title") }]} title={t("add")} />
      <div className="page">
        <NewWebhookForm />
      </div>
    </Messages>
  );
}
