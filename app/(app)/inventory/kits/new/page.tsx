import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { KitForm } from "@/components/inventory/kit-form";
import { reachableDepartments } from "@/components/inventory/reachable-departments";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { canCreateKit } from "@/lib/inventory/kits/policy";
import { listKits } from "@/lib/inventory/kits/queries/list-kits";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";

interface Props {
  searchParams: Promise<{ parent_id?: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("kits");
  return { title: t("new_title") };
}

export default async function NewKitPage({ searchParams }: Props) {
  const [search, actor, t] = await Promise.all([searchParams, loadActor(), getTranslations()]);
  if (!actor.grants.has("inventory:create")) forbidden();
  const [kits, departments] = await Promise.all([load(listKits, {}), load(listDepartments, { page_size: 200 })]);
  return (
    <>
      <PageHead
        title={t("kits.new_title")}
        crumbs={[
          { href: "/inventory", label: t("inventory.title") },
          { href: "/inventory/kits", label: t("kits.title") },
        ]}
      />
      <Messages of={["kits"]}>
        <KitForm
          parents={kits.items.filter((kit) => canCreateKit(actor, kit))}
          parentId={search.parent_id}
          departments={reachableDepartments(actor, "inventory:create", departments.items)}
        />
      </Messages>
    </>
  );
}
