import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { forbidden } from "next/navigation";
import { DeleteKitDialog } from "@/components/inventory/delete-kit-dialog";
import { KitForm } from "@/components/inventory/kit-form";
import { possibleParents } from "@/components/inventory/possible-parents";
import { reachableDepartments } from "@/components/inventory/reachable-departments";
import { Messages } from "@/components/layout/messages";
import { PageHead } from "@/components/layout/page-head";
import { load, loadActor } from "@/lib/core/adapters/page";
import { canDeleteKit, canUpdateKit } from "@/lib/inventory/kits/policy";
import { getKit } from "@/lib/inventory/kits/queries/get-kit";
import { listKits } from "@/lib/inventory/kits/queries/list-kits";
import { listDepartments } from "@/lib/users/departments/queries/list-departments";

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("kits");
  return { title: t("edit_title") };
}

export default async function EditKitPage({ params }: Props) {
  const [{ id }, actor, t] = await Promise.all([params, loadActor(), getTranslations()]);
  const [kit, kits, departments] = await Promise.all([load(getKit, { id }), load(listKits, {}), load(listDepartments, { page_size: 200 })]);
  if (!canUpdateKit(actor, kit)) forbidden();
  const own = kit.contents.find((line) => line.is_case && line.kit_id === id);
  return (
    <Messages of={["kits"]}>
      <PageHead
        title={kit.name}
        crumbs={[
          { href: "/inventory", label: t("inventory.title") },
          { href: "/inventory/kits", label: t("kits.title") },
          { href: `/inventory/kits/${id}`, label: kit.code },
        ]}
        actions={canDeleteKit(actor, kit) ? <DeleteKitDialog kit={{ id, name: kit.name, version: kit.version }} /> : undefined}
      />
      <KitForm
        kit={kit}
        parents={possibleParents(kits.items, id).filter((parent) => parent.id === kit.parent_id || canUpdateKit(actor, parent))}
        departments={reachableDepartments(actor, "inventory:update", departments.items)}
        caseNumber={own?.item.inventory_number}
      />
    </Messages>
  );
}
