import { Megaphone, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pickConditions } from "@/components/data-table/conditions";
import { TableFoot } from "@/components/data-table/table-foot";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { BroadcastList } from "@/components/notifications/broadcast-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listBroadcasts } from "@/lib/notifications/broadcasts/queries/list-broadcasts";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications.broadcasts");
  return { title: t("title") };
}

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function BroadcastsPage({ searchParams }: { searchParams: SearchParams }) {
  const [search, actor, t] = await Promise.all([searchParams, loadActor(), getTranslations("notifications")]);
  const list = await load(listBroadcasts, pickConditions(search, []));
  const write = (
    <ButtonLink look="primary" href="/notifications/broadcasts/new" prefetch={false}>
      <Plus />
      {t("broadcasts.new")}
    </ButtonLink>
  );
  return (
    <Messages of={["notifications"]}>
      <PageHead title={t("broadcasts.title")} crumbs={[{ href: "/notifications", label: t("title") }]} actions={write} />
      {list.items.length === 0 ? (
        <EmptyState icon={<Megaphone />} title={t("broadcasts.empty")}>
          {t("broadcasts.empty_text")}
        </EmptyState>
      ) : (
        <>
          <BroadcastList broadcasts={list.items} zone={actor.theatre?.time_zone ?? "UTC"} />
          <TableFoot page={list.page} page_size={list.page_size} total={list.total} pages={list.pages} selects={false} />
        </>
      )}
    </Messages>
  );
}
