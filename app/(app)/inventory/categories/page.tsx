import { FolderTree, Plus } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { BranchTable } from "@/components/inventory/branch-table";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { Department } from "@/components/ui/department";
import { EmptyState } from "@/components/ui/empty-state";
import { load, loadActor } from "@/lib/core/adapters/page";
import type { Category } from "@/lib/inventory/categories/schema";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { canUpdateCategory } from "@/lib/inventory/policy";
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
  const byId = new Map(departments.items.map((department) => [department.id, department]));
  const mayAdd = actor.grants.has("inventory:create");
  const mayEdit = (category: Category) => canUpdateCategory(actor, { department: category.department_id ? { id: category.department_id } : null });
  const add = mayAdd ? <ButtonLink look="primary" href="/inventory/categories/new"><Plus />{t("category.add")}</ButtonLink> : undefined;
  return (
    <>
      <PageHead title={t("category.title")} count={t("category.count", { count: items.length })} crumbs={[{ href: "/inventory", label: t("title") }]} actions={add} />
      {items.length === 0 ? <EmptyState icon={<FolderTree />} title={t("category.empty_title")} actions={add}>{t("category.empty_text")}</EmptyState> : (
        <BranchTable
          label={t("category.title")}
          nameHeader={t("category.name")}
          rows={items}
          renderName={(row) => (mayEdit(row) ? <Link href={`/inventory/categories/${row.id}`} prefetch={false}>{row.name}</Link> : row.name)}
          columns={[
            { header: t("columns.department"), cell: (row) => <DepartmentMark department={byId.get(row.department_id ?? "")} /> },
            { header: t("category.pattern"), cell: (row) => (row.number_pattern ? <span className="code">{row.number_pattern}</span> : null) },
            { header: t("category.fields"), cell: (row) => <span className="cut block max-w-80">{row.custom_field_defs.map((def) => def.label).join(", ")}</span> },
            { header: t("category.items"), numeric: true, cell: (row) => <Link className="link" href={`/inventory?category_id=${row.id}`} prefetch={false} aria-label={t("category.items_of", { count: row.items ?? 0, name: row.name })}>{row.items}</Link> },
            { header: t("category.actions"), cell: (row) => (mayAdd ? <Link className="link" href={`/inventory/categories/new?parent_id=${row.id}`} prefetch={false} aria-label={t("category.add_below_of", { name: row.name })}>{t("category.add_below")}</Link> : null) },
          ]}
        />
      )}
    </>
  );
}

function DepartmentMark({ department }: { department: { color: string; short_code: string; name: string } | undefined }) {
  return department ? <Department gel={department.color} code={department.short_code} title={department.name} /> : null;
}
