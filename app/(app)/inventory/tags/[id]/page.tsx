import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { possibleParents } from "@/components/inventory/possible-parents";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { TagEndings } from "@/components/tags/tag-endings";
import { TagForm } from "@/components/tags/tag-form";
import { load, loadActor } from "@/lib/core/adapters/page";
import { canKeepTags } from "@/lib/tags/policy";
import { getTag } from "@/lib/tags/queries/get-tag";
import { listTags } from "@/lib/tags/queries/list-tags";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("tags");
  return { title: t("edit_title") };
}

export default async function TagPage({ params }: Props) {
  const [{ id }, actor, t, inventory] = await Promise.all([params, loadActor(), getTranslations("tags"), getTranslations("inventory")]);
  const [tag, { items }] = await Promise.all([load(getTag, { id }), load(listTags, {})]);
  if (!canKeepTags(actor)) forbidden();
  const others = possibleParents(items, id).map((other) => ({ id: other.id, path: other.path }));
  const { name, version, parent_id, color, uses } = tag;
  return (
    <Messages of={["tags", "gels"]}>
      <PageHead
        title={name}
        crumbs={[
          { href: "/inventory", label: inventory("title") },
          { href: "/inventory/tags", label: t("title") },
        ]}
        actions={<TagEndings tag={{ id, name, version, uses: uses ?? 0 }} others={others} />}
      />
      <TagForm tag={{ id, name, version, parent_id, color }} parents={others} />
    </Messages>
  );
}
