"use client";

import {
  ArchiveX,
  ArrowRightLeft,
  Building2,
  Download,
  Ellipsis,
  FolderTree,
  Gauge,
  ListPlus,
  QrCode,
  RotateCcw,
  Tag,
  Trash2,
} from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { ReactNode } from "react";
import type { BulkSelection } from "@/components/data-table/bulk-bar";
import { useListSearch } from "@/components/data-table/list-search";
import { useBulkDesk } from "@/components/inventory/bulk-desk";
import { targetOf, targetQuery, type BulkRights, type BulkVerb } from "@/components/inventory/bulk-order";
import { Menu } from "@/components/ui/menu";

const icons: Record<BulkVerb, ReactNode> = {
  move: <ArrowRightLeft />,
  category: <FolderTree />,
  tags: <Tag />,
  condition: <Gauge />,
  department: <Building2 />,
  fields: <ListPlus />,
  write_off: <ArchiveX />,
  delete: <Trash2 />,
  restore: <RotateCcw />,
};

function firstVerbs({ mayMove, mayUpdate }: BulkRights): BulkVerb[] {
  return [...(mayMove ? (["move"] as const) : []), ...(mayUpdate ? (["category", "tags", "condition"] as const) : [])];
}

function moreVerbs({ mayMove, mayUpdate, mayDelete }: BulkRights): BulkVerb[] {
  return [
    ...(mayUpdate ? (["department", "fields"] as const) : []),
    ...(mayMove ? (["write_off"] as const) : []),
    ...(mayDelete ? (["delete"] as const) : []),
  ];
}

/** What can be done with the ticked rows, or with all that the conditions find. */
export function BulkActions({ selection }: { selection: BulkSelection<unknown> }) {
  const t = useTranslations("bulk.bar");
  const desk = useBulkDesk();
  if (!desk) return null;
  const { rights, found, open } = desk;
  const target = targetOf(selection, found);
  const begin = (verb: BulkVerb) => open({ verb, target, clear: selection.clear });
  const isDeleted = found.deleted === "true";
  const first: BulkVerb[] = isDeleted ? (rights.mayDelete ? ["restore"] : []) : firstVerbs(rights);
  const more = isDeleted ? [] : moreVerbs(rights);
  return (
    <>
      {first.map((verb) => (
        <button key={verb} type="button" className="btn" onClick={() => begin(verb)}>
          {icons[verb]}
          {t(verb)}
        </button>
      ))}
      <Printed query={targetQuery(target)} isDeleted={isDeleted} mayExport={rights.mayExport} />
      {more.length > 0 ? (
        <Menu
          trigger={<Ellipsis />}
          label={t("more")}
          items={more.map((verb) => ({
            key: verb,
            icon: icons[verb],
            label: t(verb),
            onSelect: () => begin(verb),
            apart: verb === "delete",
          }))}
        />
      ) : null}
    </>
  );
}

/** What leaves as paper or file is asked for by an address. */
function Printed({ query, isDeleted, mayExport }: { query: string | null; isDeleted: boolean; mayExport: boolean }) {
  const t = useTranslations("bulk.bar");
  const sort = useListSearch().search.get("sort");
  const order = sort ? `&sort=${encodeURIComponent(sort)}` : "";
  if (query === null) return <span className="px-2">{t("too_many_named")}</span>;
  return (
    <>
      {isDeleted ? null : (
        <Link className="btn" href={`/inventory/labels?${query}`} prefetch={false}>
          <QrCode />
          {t("labels")}
        </Link>
      )}
      {mayExport ? (
        <a className="btn" href={`/api/v1/inventory/export?format=xlsx&${query}${order}`} download>
          <Download />
          {t("export")}
        </a>
      ) : null}
    </>
  );
}
