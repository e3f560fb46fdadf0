import { ArrowDown, ArrowUp, Check, SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import Link from "next/link";
import { hrefWith, nextSort, parseSort, type Search, type SearchChanges } from "@/components/data-table/url";
import type { ItemColumnKey } from "@/components/inventory/item-row";
import { listViews, type ListViewName } from "@/components/inventory/list-view";
import { Popover } from "@/components/ui/popover";

const orders = [
  "inventory_number",
  "name",
  "category",
  "department",
  "status",
  "maintenance_due_on",
] as const satisfies readonly ItemColumnKey[];

interface ListLookProps {
  search: Search;
  view: ListViewName;
  sort: string | undefined;
}

/** In a hand the bar and the heads of columns are not there: the view and the order behind one button beside the title. */
export function ListLook({ search, view, sort }: ListLookProps) {
  const t = useTranslations("inventory");
  const current = parseSort(sort ?? "inventory_number")[0];
  const href = (changes: SearchChanges) => hrefWith("/inventory", search, changes);
  return (
    <Popover trigger={<SlidersHorizontal />} label={t("list.look")} align="end" triggerProps={{ className: "btn icon quiet look" }}>
      <p className="mh">{t("list.view")}</p>
      {listViews.map((key) => (
        <Choice key={key} href={href({ view: key })} label={t(`list.views.${key}`)} mark={key === view ? <Check /> : null} />
      ))}
      <p className="mh">{t("list.order")}</p>
      {orders.map((key) => (
        <Choice
          key={key}
          href={href({ sort: nextSort(current, key) })}
          label={t(`columns.${key}`)}
          mark={current?.key === key ? <Direction descending={current.descending} /> : null}
        />
      ))}
    </Popover>
  );
}

function Choice({ href, label, mark }: { href: string; label: string; mark: React.ReactNode }) {
  return (
    <Link className="mi" href={href} prefetch={false} aria-current={mark ? "true" : undefined}>
      <span className="grow">{label}</span>
      {mark}
    </Link>
  );
}

function Direction({ descending }: { descending: boolean }) {
  const t = useTranslations("inventory.list");
  return (
    <>
      <span className="sr-only">{t(descending ? "descending" : "ascending")}</span>
      {descending ? <ArrowDown /> : <ArrowUp />}
    </>
  );
}
