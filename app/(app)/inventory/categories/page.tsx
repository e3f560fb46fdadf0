import { ExportMenu } from "@/components/data-table/export-menu";
import { FolderTree, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CategoryTable } from "@/components/inventory/category-table";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { canCreateCategoryBelow, canUpdateCategory, filed } from "@/lib/inventory/policy";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory.category");
  return { title: t("title") };
}

export default async function CategoriesPage() {
  const [actor, t] = await Promise.all([loadActor(), getTranslations("inventory")]);
  const [{ items }, departments] = await Promise.all([
    load(listCategories, { include: "items" }),
    actor.grants.has("user:read") ? load(listDepartments, { page_size: 200 }) : { items: [] },
  ]);
  const those = (may: typeof canUpdateCategory) => new Set(items.filter((category) => may(actor, filed(category))).map(({ id }) => id));
  const add = canCreateCategoryBelow(actor, null) ? (
    <ButtonLink look="primary" href="/inventory/categories/new">
      <Plus />
      {t("category.add")}
    </ButtonLink>
  ) : undefined;
  return (
    <>
      <PageHead
        title={t("category.title")}
        count={t("category.count", { count: items.length })}
        crumbs={[{ href: "/inventory", label: t("title") }]}
        actions={
          <>
            {actor.grants.has("inventory:export") ? <ExportMenu path="/api/v1/inventory/categories/export" /> : null}
            {add}
          </>
        }
      />
      {items.length > 0 ? (
        <CategoryTable
          categories={items}
          departments={departments.items}
          growing={those(canCreateCategoryBelow)}
          editable={those(canUpdateCategory)}
        />
      ) : (
        <EmptyState icon={<FolderTree />} title={t("category.empty_title")} actions={add}>
          {t("category.empty_text")}
        </EmptyState>
      )}
    </>
  );
}
