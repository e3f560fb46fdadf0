"use client";

import { Ellipsis } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import type { BulkSelection } from "@/components/data-table/bulk-bar";
import { useListSearch } from "@/components/data-table/list-search";
import { useBulkDesk } from "@/components/inventory/bulk-desk";
import { targetOf, targetQuery, type BulkRights, type BulkVerb } from "@/components/inventory/bulk-order";
import { Menu } from "@/components/ui/menu";

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
  const { search } = useListSearch();
  const desk = useBulkDesk();
  if (!desk) return null;
  const { rights, open } = desk;
  const target = targetOf(selection, search);
  const begin = (verb: BulkVerb) => open({ verb, target, clear: selection.clear });
  const isDeleted = search.get("deleted") === "true";
  const first: BulkVerb[] = isDeleted ? (rights.mayDelete ? ["restore"] : []) : firstVerbs(rights);
  const more = isDeleted ? [] : moreVerbs(rights);
  return (
    <>
      {first.map((verb) => (
        <button key={verb} type="button" className="btn" onClick={() => begin(verb)}>
          {t(verb)}
        </button>
      ))}
      {isDeleted ? null : (
        <Link className="btn" href={`/inventory/labels?${targetQuery(target)}`} prefetch={false}>
          {t("labels")}
        </Link>
      )}
      {rights.mayExport ? (
        <a className="btn" href={`/api/v1/inventory/export?format=xlsx&${targetQuery(target)}`} download>
          {t("export")}
        </a>
      ) : null}
      {more.length > 0 ? (
        <Menu
          trigger={<Ellipsis />}
          label={t("more")}
          items={more.map((verb) => ({ key: verb, label: t(verb), onSelect: () => begin(verb), apart: verb === "delete" }))}
        />
      ) : null}
    </>
  );
}
