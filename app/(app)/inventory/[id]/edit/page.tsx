import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { ItemForm } from "@/components/inventory/item-form";
import { reachableDepartments } from "@/components/inventory/reachable-departments";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { canUpdateItem } from "@/lib/inventory/policy";
import { getItem } from "@/lib/inventory/queries/get-item";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory.form");
  return { title: t("edit_title") };
}

export default async function EditItemPage({ params }: Props) {
  const [{ id }, actor, t, locale] = await Promise.all([params, loadActor(), getTranslations("inventory"), getLocale()]);
  const [item, categories, departments] = await Promise.all([
    load(getItem, { id }),
    load(listCategories, {}),
    load(listDepartments, { page_size: 200 }),
  ]);
  if (!canUpdateItem(actor, item) || item.deleted_at) forbidden();
  return (
    <>
      <PageHead
        title={item.name}
        below={
          <>
            <span className="code">{item.inventory_number}</span>
            <span>{t("form.edit_title")}</span>
          </>
        }
        crumbs={[
          { href: "/inventory", label: t("title") },
          { href: `/inventory/${item.id}`, label: item.inventory_number },
        ]}
      />
      <Messages of={["inventory"]}>
        <ItemForm
          userId={actor.user_id ?? ""}
          item={item}
          sources={{
            categories: categories.items,
            locations: [],
            departments: reachableDepartments(actor, "inventory:update", departments.items),
            locale,
          }}
        />
      </Messages>
    </>
  );
}
