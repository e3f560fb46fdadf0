import { Plus, Tag } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ExportMenu } from "@/components/data-table/export-menu";
import { PageHead } from "@/components/layout/page-head";
import { TagTable } from "@/components/tags/tag-table";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { load, loadActor } from "@/lib/core/adapters/page";
import { canCreateTag, canKeepTags } from "@/lib/tags/policy";
import { listTags } from "@/lib/tags/queries/list-tags";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tags");
  return { title: t("title") };
}

export default async function TagsPage() {
  const [actor, t, inventory] = await Promise.all([loadActor(), getTranslations("tags"), getTranslations("inventory")]);
  const { items } = await load(listTags, { include: "uses" });
  const mayAdd = canCreateTag(actor);
  const add = mayAdd ? (
    <ButtonLink look="primary" href="/inventory/tags/new">
      <Plus />
      {t("add")}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHead
        title={t("title")}
        count={t("count", { count: items.length })}
        crumbs={[{ href: "/inventory", label: inventory("title") }]}
        actions={
          <>
            {actor.grants.has("inventory:export") ? <ExportMenu path="/api/v1/tags/export" /> : null}
            {add}
          </>
        }
      />
      {items.length > 0 ? (
        <TagTable tags={items} mayAdd={mayAdd} mayKeep={canKeepTags(actor)} />
      ) : (
        <EmptyState icon={<Tag />} title={t("empty_title")} actions={add}>
          {t("empty_text")}
        </EmptyState>
      )}
    </>
  );
}
