import { itemColumns, moreItemColumns, type ItemColumnKey } from "@/components/inventory/item-row";
import { columnOrder, searchOf, type Search } from "@/components/data-table/url";
import type { ColumnChoice } from "@/components/data-table/column";

/** What this device remembers of the catalogue, when the address says nothing: `view`, `columns`, `density` as in the address. */
export const listViewCookie = "flytower_inventory";

export const listViews = ["table", "grid", "list"] as const;
export type ListViewName = (typeof listViews)[number];

export interface ListView {
  view: ListViewName;
  columns: ItemColumnKey[];
  density: "dense" | "loose";
}

/** Only these pages of the address mean something to the list; anything else in it is left alone. */
const singles = ["q", "category_id", "location_id", "idle_since", "sort", "page", "deleted"] as const;
const several = ["department_id", "status", "condition"] as const;

/** The same without order and page: what an export of the list takes. */
export const itemConditionNames: readonly string[] = [...singles, ...several].filter((name) => name !== "sort" && name !== "page");

/** A tile and a line of the list show the same of every item. */
const fixedColumns: readonly ItemColumnKey[] = ["department", "inventory_number", "name", "place", "status", "quantity"];

function choices(): ColumnChoice[] {
  const column = (key: ItemColumnKey, isHidden: boolean) => ({ key, header: key, isHidden, pinned: key === "name" });
  return [...itemColumns.map((key) => column(key, false)), ...moreItemColumns.map((key) => column(key, true))];
}

/** How the list is shown: the address first, then what the device remembers. */
export function readListView(search: Search, remembered: string | undefined): ListView {
  const asked = searchOf(search);
  const kept = new URLSearchParams(remembered);
  const wanted = (name: string) => asked.get(name) ?? kept.get(name);
  const view = listViews.find((name) => name === wanted("view")) ?? "table";
  const columns = columnOrder(choices(), wanted("columns")) as ItemColumnKey[];
  return {
    view,
    columns: view === "table" ? columns : [...fixedColumns],
    density: wanted("density") === "loose" ? "loose" : "dense",
  };
}

/** The conditions of the list as its operation takes them. */
export function readConditions(search: Search): Record<string, string | string[]> {
  const asked = searchOf(search);
  const input: Record<string, string | string[]> = {};
  for (const name of singles) {
    const value = asked.get(name);
    if (value) input[name] = value;
  }
  for (const name of several) {
    const values = asked
      .getAll(name)
      .flatMap((value) => value.split(","))
      .filter(Boolean);
    if (values.length > 0) input[name] = values;
  }
  return input;
}

/** Whether something is asked for beyond the whole list in some order. */
export function isNarrowed(conditions: Record<string, unknown>): boolean {
  return Object.keys(conditions).some((name) => name !== "sort" && name !== "page");
}

/** The cookie as it was written; a broken one says nothing. */
export function rememberedView(cookie: string | undefined): string | undefined {
  try {
    return cookie && decodeURIComponent(cookie);
  } catch {
    return undefined;
  }
}
