import { Plus, Warehouse } from "lucide-react";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";
import { BranchTable } from "@/components/inventory/branch-table";
import { PageHead } from "@/components/layout/page-head";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { load, loadActor } from "@/lib/core/adapters/page";
import { listLocations } from "@/lib/inventory/locations/queries/list-locations";
import { canCreateLocation, canUpdateLocation } from "@/lib/inventory/policy";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("inventory.location");
  return { title: t("title") };
}

export default async function LocationsPage() {
  const [actor, t] = await Promise.all([loadActor(), getTranslations("inventory")]);
  const { items } = await load(listLocations, { include: "items" });
  const mayAdd = canCreateLocation(actor);
  const mayEdit = canUpdateLocation(actor);
  const add = mayAdd ? <ButtonLink look="primary" href="/inventory/locations/new"><Plus />{t("location.add")}</ButtonLink> : undefined;
  return (
    <>
      <PageHead title={t("location.title")} count={t("location.count", { count: items.length })} crumbs={[{ href: "/inventory", label: t("title") }]} actions={add} />
      {items.length === 0 ? <EmptyState icon={<Warehouse />} title={t("location.empty_title")} actions={add}>{t("location.empty_text")}</EmptyState> : (
        <BranchTable
          label={t("location.title")}
          nameHeader={t("location.name")}
          rows={items}
          renderName={(row) => (mayEdit ? <Link href={`/inventory/locations/${row.id}`} prefetch={false}>{row.name}</Link> : row.name)}
          columns={[
            { header: t("location.type"), cell: (row) => t(`location.types.${row.type}`) },
            { header: t("location.code"), cell: (row) => (row.code ? <span className="code">{row.code}</span> : null) },
            { header: t("location.address"), cell: (row) => [row.city, row.address].filter(Boolean).join(", ") || null },
            { header: t("location.items"), numeric: true, cell: (row) => <Link className="link" href={`/inventory?location_id=${row.id}`} prefetch={false} aria-label={t("location.items_of", { count: row.items ?? 0, name: row.name })}>{row.items}</Link> },
            { header: t("location.actions"), cell: (row) => (mayAdd ? <Link className="link" href={`/inventory/locations/new?parent_id=${row.id}`} prefetch={false} aria-label={t("location.add_below_of", { name: row.name })}>{t("location.add_below")}</Link> : null) },
          ]}
        />
      )}
    </>
  );
}
