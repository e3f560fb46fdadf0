import { useTranslations } from "next-intl";
import Link from "next/link";
import { BranchTable, type BranchColumn } from "@/components/inventory/branch-table";
import { KitState } from "@/components/inventory/kit-state";
import { Department } from "@/components/ui/department";
import type { KitSummary } from "@/lib/inventory/kits/schema";

type Words = ReturnType<typeof useTranslations<"kits">>;

function nameOf(kit: KitSummary) {
  return (
    <Link href={`/inventory/kits/${kit.id}`} prefetch={false}>
      {kit.name}
    </Link>
  );
}

function departmentOf({ department }: KitSummary) {
  return department ? <Department gel={department.color} code={department.short_code} title={department.name} /> : null;
}

const codeOf = ({ code }: KitSummary) => <span className="code">{code}</span>;
const stateOf = (kit: KitSummary) => <KitState kit={kit} />;

function columnsOf(t: Words): BranchColumn<KitSummary>[] {
  return [
    { header: t("code"), cell: codeOf },
    { header: t("department"), cell: departmentOf },
    { header: t("contents"), numeric: true, cell: ({ lines }) => t("lines", { count: lines }) },
    { header: t("state"), cell: stateOf },
  ];
}

/** All kits as their tree, a case under the case that it lies in. */
export function KitTable({ kits }: { kits: readonly KitSummary[] }) {
  const t = useTranslations("kits");
  return <BranchTable label={t("title")} nameHeader={t("name")} rows={kits} renderName={nameOf} columns={columnsOf(t)} />;
}
