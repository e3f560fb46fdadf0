"use client";

import { ChevronDown, ChevronUp, GripVertical } from "lucide-react";
import { useTranslations } from "next-intl";
import { startTransition, useOptimistic, useRef } from "react";
import type { ColumnChoice } from "@/components/data-table/column";
import { useColumnDrag } from "@/components/data-table/column-drag";
import { useListSearch } from "@/components/data-table/list-search";
import { columnOrder } from "@/components/data-table/url";
import { classes } from "@/components/ui/classes";
import { Check } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";

function moved(order: readonly string[], key: string, to: number): string[] {
  const rest = order.filter((one) => one !== key);
  return [...rest.slice(0, to), key, ...rest.slice(to)];
}

export interface ColumnListProps {
  columns: readonly ColumnChoice[];
  /** What is in sight, where the device remembers it too: then every choice is written out in the address. */
  shown?: readonly string[];
  density?: "dense" | "loose";
}

/** Order, presence and density: all in the address, so a link shows the same table. */
export function ColumnList({ columns, shown, density }: ColumnListProps) {
  const t = useTranslations("common.table");
  const { search, go } = useListSearch();
  const [order, setOrder] = useOptimistic<readonly string[]>(shown ?? columnOrder(columns, search.get("columns")));
  const items = useRef<HTMLUListElement>(null);
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const list = [...order, ...columns.map((column) => column.key).filter((key) => !order.includes(key))];
  const isLoose = (density ?? search.get("density")) === "loose";

  function apply(next: string[]) {
    const isDefault = !shown && next.join() === columnOrder(columns, null).join();
    startTransition(() => {
      setOrder(next);
      go({ columns: isDefault ? null : next.join(",") });
    });
  }
  const over = useColumnDrag(items, (key, target) => {
    if (order.includes(key) && order.includes(target)) apply(moved(order, key, order.indexOf(target)));
  });

  return (
    <>
      <p className="mh">{t("columns_hint")}</p>
      <ul ref={items}>
        {list.map((key, index) => {
          const column = byKey.get(key);
          return column ? (
            <ColumnItem
              key={key}
              column={column}
              isShown={order.includes(key)}
              isOver={over === key}
              onToggle={() => apply(order.includes(key) ? order.filter((one) => one !== key) : [...order, key])}
              onShift={(step) => apply(moved(order, key, Math.max(0, index + step)))}
            />
          ) : null;
        })}
      </ul>
      <div className="hr" />
      <DensityChoice isLoose={isLoose} isWrittenOut={shown !== undefined} />
    </>
  );
}

function DensityChoice({ isLoose, isWrittenOut }: { isLoose: boolean; isWrittenOut: boolean }) {
  const t = useTranslations("common.table");
  const { href } = useListSearch();
  return (
    <div className="row between px-2 pt-1 pb-1">
      {t("rows")}
      <Segmented
        label={t("rows")}
        items={[
          { key: "dense", label: t("dense"), pressed: !isLoose, href: href({ density: isWrittenOut ? "dense" : null }) },
          { key: "loose", label: t("loose"), pressed: isLoose, href: href({ density: "loose" }) },
        ]}
      />
    </div>
  );
}

interface ColumnItemProps {
  column: ColumnChoice;
  isShown: boolean;
  isOver: boolean;
  onToggle: () => void;
  onShift: (step: number) => void;
}

function ColumnItem({ column, isShown, isOver, onToggle, onShift }: ColumnItemProps) {
  const t = useTranslations("common.table");
  const { key, header, pinned } = column;
  return (
    <li className={classes(isOver && "spike") || undefined} data-key={key} draggable={isShown}>
      <GripVertical className="i-14 grip" />
      <label className="row g2 grow">
        <Check checked={isShown} disabled={pinned} onChange={onToggle} />
        <span className="grow">{header}</span>
        {pinned ? <span className="i3 t-12">{t("pinned")}</span> : null}
      </label>
      {isShown ? (
        <>
          <button type="button" className="shift" aria-label={t("column_up", { name: header })} onClick={() => onShift(-1)}>
            <ChevronUp />
          </button>
          <button type="button" className="shift" aria-label={t("column_down", { name: header })} onClick={() => onShift(1)}>
            <ChevronDown />
          </button>
        </>
      ) : null}
    </li>
  );
}
