import { useTranslations } from "next-intl";
import Link from "next/link";
import { BranchTable, type BranchColumn } from "@/components/inventory/branch-table";
import type { Location } from "@/lib/inventory/locations/schema";

type Words = ReturnType<typeof useTranslations<"inventory.location">>;

function columnsOf(t: Words, mayAdd: boolean): BranchColumn<Location>[] {
  const columns: BranchColumn<Location>[] = [
    { header: t("type"), cell: (row) => t(`types.${row.type}`) },
    { header: t("code"), cell: (row) => <span className="code">{row.code}</span> },
    { header: t("address"), cell: (row) => [row.city, row.address].filter(Boolean).join(", ") },
    { header: t("items"), numeric: true, cell: (row) => itemsOf(t, row) },
  ];
  const below = (row: Location) => (
    <Link
      className="link"
      href={`/inventory/locations/new?parent_id=${row.id}`}
      prefetch={false}
      aria-label={t("add_below_of", { name: row.name })}
    >
      {t("add_below")}
    </Link>
  );
  return mayAdd ? [...columns, { header: t("actions"), cell: below }] : columns;
}

function itemsOf(t: Words, { id, name, items }: Location) {
  return (
    <Link className="link" href={`/inventory?location_id=${id}`} prefetch={false} aria-label={t("items_of", { count: items ?? 0, name })}>
      {items}
    </Link>
  );
}

interface LocationTableProps {
  locations: readonly Location[];
  mayAdd: boolean;
  mayEdit: boolean;
}

/** The tree of places with what stands in each. */
export function LocationTable({ locations, mayAdd, mayEdit }: LocationTableProps) {
  const t = useTranslations("inventory.location");
  const name = (row: Location) =>
    mayEdit ? (
      <Link href={`/inventory/locations/${row.id}`} prefetch={false}>
        {row.name}
      </Link>
    ) : (
      row.name
    );
  return <BranchTable label={t("title")} nameHeader={t("name")} rows={locations} renderName={name} columns={columnsOf(t, mayAdd)} />;
}
