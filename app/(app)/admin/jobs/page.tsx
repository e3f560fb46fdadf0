import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FailureList } from "@/components/admin/failure-list";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { AdminTabs } from "@/components/users/admin-tabs";
import { listFailures } from "@/lib/admin/jobs/queries/list-failures";
import { load, loadActor } from "@/lib/core/adapters/page";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("jobs");
  return { title: t("title") };
}

export default async function JobsPage() {
  const [actor, failures, t] = await Promise.all([loadActor(), load(listFailures, {}), getTranslations("jobs")]);
  return (
    <Messages of={["jobs"]}>
      <PageHead title={t("title")} />
      <AdminTabs current="jobs" holder={actor} />
      <FailureList failures={failures} zone={actor.theatre?.time_zone ?? "UTC"} />
    </Messages>
  );
}
