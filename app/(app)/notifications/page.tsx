import { Inbox, Megaphone, SlidersHorizontal } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { pickConditions } from "@/components/data-table/conditions";
import { TableFoot } from "@/components/data-table/table-foot";
import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/form/submit-button";
import { LiveRefresh } from "@/components/layout/live-refresh";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { NotificationFilters } from "@/components/notifications/notification-filters";
import { NotificationList } from "@/components/notifications/notification-list";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { load, loadActor } from "@/lib/core/adapters/page";
import { markAllReadAction } from "@/lib/notifications/actions";
import { listNotifications } from "@/lib/notifications/queries/list-notifications";

const names = ["unread", "type"];
const heard = ["notification"];

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("notifications");
  return { title: t("title") };
}

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function NotificationsPage({ searchParams }: { searchParams: SearchParams }) {
  const [search, actor, t] = await Promise.all([searchParams, loadActor(), getTranslations("notifications")]);
  const conditions = pickConditions(search, names);
  const list = await load(listNotifications, conditions);
  const isNarrowed = names.some((name) => name in conditions);
  return (
    <Messages of={["notifications"]}>
      <LiveRefresh of={heard} />
      <PageHead
        title={t("title")}
        actions={
          <>
            {actor.grants.has("notification:broadcast") ? (
              <ButtonLink href="/notifications/broadcasts" prefetch={false}>
                <Megaphone />
                {t("broadcasts.title")}
              </ButtonLink>
            ) : null}
            <ButtonLink href="/profile/notifications" prefetch={false}>
              <SlidersHorizontal />
              {t("settings.title")}
            </ButtonLink>
            <ActionForm action={markAllReadAction}>
              <SubmitButton>{t("list.read_all")}</SubmitButton>
            </ActionForm>
          </>
        }
      />
      <NotificationFilters found={isNarrowed ? list.total : undefined} />
      {list.items.length === 0 ? (
        <EmptyState icon={<Inbox />} title={t(isNarrowed ? "list.none_found" : "list.empty")}>
          {t("list.empty_text")}
        </EmptyState>
      ) : (
        <>
          <NotificationList notifications={list.items} zone={actor.theatre?.time_zone ?? "UTC"} />
          <TableFoot page={list.page} page_size={list.page_size} total={list.total} pages={list.pages} selects={false} />
        </>
      )}
    </Messages>
  );
}
