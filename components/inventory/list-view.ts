import { fieldColumn, itemColumns, moreItemColumns, type ItemColumnKey } from "@/components/inventory/item-row";
import type { FieldDef } from "@/components/inventory/custom-fields";
import { columnOrder, readWidths, searchOf, type Search } from "@/components/data-table/url";
import type { ColumnChoice } from "@/components/data-table/column";

/** What this device remembers of the catalogue, when the address says nothing: `view`, `columns`, … as in the address. */
export const listViewCookie = "flytower_inventory";
export const rememberedNames = ["view", "columns", "density", "widths", "rows"] as const;

export const listViews = ["table", "gallery", "grid", "list"] as const;
export type ListViewName = (typeof listViews)[number];

export interface ListView {
  view: ListViewName;
  columns: ItemColumnKey[];
  density: "dense" | "loose";
  /** Width of columns in px, where the reader drew them. */
  widths: Record<string, number>;
  /** All rows in one scroll, or pages. */
  isWhole: boolean;
}

/** Only these pages of the address mean something to the list; anything else in it is left alone. */
const singles = [
  "q",
  "category_id",
  "location_id",
  "has_photo",
  "warranty_before",
  "manufacturer",
  "idle_since",
  "sort",
  "page",
  "deleted",
] as const;
const several = ["department_id", "status", "condition", "tag", "due"] as const;

/** A tile and a line of the list show the same of every item. */
const fixedColumns: readonly ItemColumnKey[] = ["photo", "department", "inventory_number", "name", "place", "status", "quantity", "tags"];

function choices(defs: readonly FieldDef[]): ColumnChoice[] {
  const column = (key: ItemColumnKey, isHidden: boolean) => ({ key, header: key, isHidden, pinned: key === "name" });
  return [
    ...itemColumns.map((key) => column(key, false)),
    ...moreItemColumns.map((key) => column(key, true)),
    ...defs.map((def) => column(fieldColumn(def.key), true)),
  ];
}

/** How the list is shown: the address first, then what the device remembers. */
export function readListView(search: Search, remembered: string | undefined, defs: readonly FieldDef[]): ListView {
  const asked = searchOf(search);
  const kept = new URLSearchParams(remembered);
  const wanted = (name: string) => asked.get(name) ?? kept.get(name);
  const view = listViews.find((name) => name === wanted("view")) ?? "table";
  const columns = columnOrder(choices(defs), wanted("columns")) as ItemColumnKey[];
  return {
    view,
    columns: view === "table" ? columns : [...fixedColumns],
    density: wanted("density") === "loose" ? "loose" : "dense",
    widths: readWidths(wanted("widths")),
    isWhole: wanted("rows") === "all" && (view === "table" || view === "list"),
  };
}

/** Whether the reader chose the columns: else there are fewer of them where there is less room. */
export function choosesColumns(search: Search, remembered: string | undefined): boolean {
  return searchOf(search).has("columns") || new URLSearchParams(remembered).has("columns");
}

/** The saved view that the bare address of the list opens on this device. */
export function firstView(remembered: string | undefined): string | undefined {
  return new URLSearchParams(remembered).get("first") ?? undefined;
}

const isFieldCondition = (name: string) => name.startsWith("field.");

/** Whether the address asks for fields of a category: then its fields must be known before the list is asked for. */
export function asksForFields(search: Search): boolean {
  return [...searchOf(search).keys()].some(isFieldCondition);
}

/** The conditions of the list as its operation takes them; those on fields that the category has not are left out. */
export function readConditions(search: Search, defs: readonly FieldDef[]): Record<string, string | string[]> {
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
  for (const name of new Set([...asked.keys()].filter(isFieldCondition))) {
    const values = asked.getAll(name).filter(Boolean);
    const isKnown = defs.some((def) => fieldColumn(def.key) === name || name.startsWith(`${fieldColumn(def.key)}.`));
    if (isKnown && values.length > 0) input[name] = values;
  }
  return input;
}

/** Conditions alone, without the order and the page. */
export function withoutOrder(conditions: Record<string, string | string[]>): Record<string, string | string[]> {
  return Object.fromEntries(Object.entries(conditions).filter(([name]) => name !== "sort" && name !== "page"));
}

/** Whether something is asked for beyond the whole list in some order. */
export function isNarrowed(conditions: Record<string, string | string[]>): boolean {
  return Object.keys(withoutOrder(conditions)).length > 0;
}

/** The cookie as it was written; a broken one says nothing. */
export function rememberedView(cookie: string | undefined): string | undefined {
  try {
    return cookie && decodeURIComponent(cookie);
  } catch {
    return undefined;
  }
}
