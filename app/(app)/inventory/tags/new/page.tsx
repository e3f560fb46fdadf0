import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { TagForm } from "@/components/tags/tag-form";
import { load, loadActor } from "@/lib/core/adapters/page";
import { canCreateTag } from "@/lib/tags/policy";
import { listTags } from "@/lib/tags/queries/list-tags";

interface Props {
  searchParams: Promise<{ parent_id?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tags");
  return { title: t("new_title") };
}

export default async function NewTagPage({ searchParams }: Props) {
  const [search, actor, t, inventory] = await Promise.all([
    searchParams,
    loadActor(),
    getTranslations("tags"),
    getTranslations("inventory"),
  ]);
  if (!canCreateTag(actor)) forbidden();
  const { items } = await load(listTags, {});
  return (
    <Messages of={["tags", "gels"]}>
      <PageHead
        title={t("new_title")}
        crumbs={[
          { href: "/inventory", label: inventory("title") },
          { href: "/inventory/tags", label: t("title") },
        ]}
      />
      <TagForm parents={items.map(({ id, path }) => ({ id, path }))} parentId={search.parent_id} />
    </Messages>
  );
}
