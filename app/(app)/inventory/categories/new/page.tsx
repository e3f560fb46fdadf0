import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { CategoryForm } from "@/components/inventory/category-form";
import { reachableDepartments } from "@/components/inventory/reachable-departments";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { canCreateCategoryBelow, filed } from "@/lib/inventory/policy";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";

interface Props {
  searchParams: Promise<{ parent_id?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory.category");
  return { title: t("new_title") };
}

export default async function NewCategoryPage({ searchParams }: Props) {
  const [search, actor, t] = await Promise.all([searchParams, loadActor(), getTranslations("inventory")]);
  if (!canCreateCategoryBelow(actor, null)) forbidden();
  const [categories, departments] = await Promise.all([load(listCategories, {}), load(listDepartments, { page_size: 200 })]);
  const parents = categories.items.filter((category) => canCreateCategoryBelow(actor, filed(category)));
  return (
    <>
      <PageHead
        title={t("category.new_title")}
        crumbs={[
          { href: "/inventory", label: t("title") },
          { href: "/inventory/categories", label: t("category.title") },
        ]}
      />
      <Messages of={["inventory"]}>
        <CategoryForm
          parents={parents}
          parentId={parents.find(({ id }) => id === search.parent_id)?.id}
          departments={reachableDepartments(actor, "inventory:create", departments.items)}
        />
      </Messages>
    </>
  );
}
