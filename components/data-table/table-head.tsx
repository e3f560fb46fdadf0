"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import type { Column } from "@/components/data-table/column";
import type { ColumnWidths } from "@/components/data-table/column-widths";
import { useListSearch } from "@/components/data-table/list-search";
import type { Selection } from "@/components/data-table/selection";
import { widthStyle } from "@/components/data-table/table-row";
import { nextSort, parseSort, type Sort } from "@/components/data-table/url";
import { useHydrated } from "@/components/form/form-context";
import { classes } from "@/components/ui/classes";
import { Check } from "@/components/ui/input";
import { LinkLine } from "@/components/ui/link-line";

const ColumnResizer = dynamic(() => import("@/components/data-table/column-resizer").then((loaded) => loaded.ColumnResizer));

interface TableHeadProps<Row> {
  columns: readonly Column<Row>[];
  defaultSort?: string;
  selection?: Selection;
  count: number;
  /** In one scroll: how many are found, all of which the box in the head means. */
  all?: number;
  sizes: ColumnWidths;
}

export function TableHead<Row>({ columns, defaultSort, selection, count, all, sizes }: TableHeadProps<Row>) {
  const t = useTranslations("common.table");
  const { search } = useListSearch();
  const sort = parseSort(search.get("sort") ?? defaultSort)[0];
  return (
    <thead>
      <tr>
        {selection ? (
          <th className="pick" scope="col">
            <Check
              aria-label={all === undefined ? t("select_page") : t("select_all", { count: all })}
              checked={count > 0 && selection.ids.size === count}
              indeterminate={selection.ids.size > 0 && selection.ids.size < count}
              onChange={selection.togglePage}
            />
          </th>
        ) : null}
        {columns.map((column) => (
          <HeadCell key={column.key} column={column} sort={sort} sizes={sizes} />
        ))}
      </tr>
    </thead>
  );
}

function HeadCell<Row>({ column, sort, sizes }: { column: Column<Row>; sort: Sort | undefined; sizes: ColumnWidths }) {
  const { header, sortable, numeric, pinned, silent, width } = column;
  const key = sortable === true ? column.key : sortable;
  const current = sort && sort.key === key ? sort : undefined;
  const order = current && (current.descending ? "descending" : "ascending");
  const className = classes(numeric && "num", pinned && "pinned");
  return (
    <th scope="col" className={className} aria-sort={order} style={widthStyle(sizes.widths[column.key]) ?? { width }}>
      {key ? (
        <SortLink label={header} to={nextSort(current, key)} order={order} />
      ) : (
        <span className={classes(silent && "sr-only")}>{header}</span>
      )}
      {silent ? null : <Edge columnKey={column.key} name={header} {...sizes} />}
    </th>
  );
}

/** Nothing where no script moves it. */
function Edge(props: ComponentProps<typeof ColumnResizer>) {
  return useHydrated() ? <ColumnResizer {...props} /> : null;
}

function SortLink({ label, to, order }: { label: string; to: string | null; order?: "ascending" | "descending" }) {
  const { href } = useListSearch();
  return (
    <Link href={href({ sort: to })} scroll={false} prefetch={false}>
      {label}
      {order === "ascending" ? <ArrowUp /> : null}
      {order === "descending" ? <ArrowDown /> : null}
      <LinkLine />
    </Link>
  );
}
