import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RecordActivity } from "@/app/(app)/record-activity";
import { forbidden } from "next/navigation";
import { CategoryForm } from "@/components/inventory/category-form";
import { DeleteBranchDialog } from "@/components/inventory/delete-branch-dialog";
import { possibleParents } from "@/components/inventory/possible-parents";
import { reachableDepartments } from "@/components/inventory/reachable-departments";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { getCategory } from "@/lib/inventory/categories/queries/get-category";
import { listCategories } from "@/lib/inventory/categories/queries/list-categories";
import { canDeleteCategory, canHangCategoryBelow, canUpdateCategory, filed } from "@/lib/inventory/policy";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ log?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory.category");
  return { title: t("edit_title") };
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const [{ id }, { log }, actor, t] = await Promise.all([params, searchParams, loadActor(), getTranslations("inventory")]);
  const [category, categories, departments] = await Promise.all([
    load(getCategory, { id }),
    load(listCategories, {}),
    load(listDepartments, { page_size: 200 }),
  ]);
  if (!canUpdateCategory(actor, filed(category))) forbidden();
  // Where it hangs it stays, whoever that belongs to.
  const parents = possibleParents(categories.items, id).filter(
    (parent) => parent.id === category.parent_id || canHangCategoryBelow(actor, filed(parent)),
  );
  return (
    <Messages of={["inventory"]}>
      <PageHead
        title={category.name}
        crumbs={[
          { href: "/inventory", label: t("title") },
          { href: "/inventory/categories", label: t("category.title") },
        ]}
        actions={
          canDeleteCategory(actor, filed(category)) ? (
            <DeleteBranchDialog kind="category" branch={{ id, name: category.name, version: category.version }} />
          ) : undefined
        }
      />
      <CategoryForm
        category={category}
        parents={parents}
        departments={reachableDepartments(actor, "inventory:update", departments.items)}
      />
      <div className="page">
        <RecordActivity entity="category" id={id} path={`/inventory/categories/${id}`} page={log} />
      </div>
    </Messages>
  );
}
