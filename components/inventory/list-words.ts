import { itemColumns, moreItemColumns, type ItemColumnKey, type ItemCondition, type ItemStatus } from "@/components/inventory/item-row";
import { listViews, type ListViewName } from "@/components/inventory/list-view";
import { itemConditions, itemStatuses } from "@/lib/inventory/constants";
import type { ItemSummary } from "@/lib/inventory/schema";

/** A department as a mark. */
export interface DepartmentMark {
  gel: string;
  code: string;
  title: string;
}

/** The words of the catalogue, given as they are: a list needs a few, not the whole of the module's messages. */
export interface ListWords {
  label: string;
  columns: Record<ItemColumnKey, string>;
  status: Record<ItemStatus, string>;
  condition: Record<ItemCondition, string>;
  departments: Record<string, DepartmentMark>;
}

type Said<K extends string> = (key: K) => string;

function each<K extends string>(keys: readonly K[], say: (key: K) => string): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, say(key)])) as Record<K, string>;
}

export function statusWords(t: Said<`status.${ItemStatus}`>): Record<ItemStatus, string> {
  return each(itemStatuses, (key) => t(`status.${key}`));
}

export function conditionWords(t: Said<`condition.${ItemCondition}`>): Record<ItemCondition, string> {
  return each(itemConditions, (key) => t(`condition.${key}`));
}

type ListSaid = Said<"list.label" | `columns.${ItemColumnKey}` | `status.${ItemStatus}` | `condition.${ItemCondition}`>;

export function listWords(t: ListSaid, departments: ListWords["departments"]): ListWords {
  return {
    label: t("list.label"),
    columns: each([...itemColumns, ...moreItemColumns], (key) => t(`columns.${key}`)),
    status: statusWords(t),
    condition: conditionWords(t),
    departments,
  };
}

/** The departments that occur in a list, once each. */
export function departmentMarks(items: readonly ItemSummary[]): ListWords["departments"] {
  const marks: ListWords["departments"] = {};
  for (const { department } of items) {
    if (department) marks[department.id] = { gel: department.color, code: department.short_code, title: department.name };
  }
  return marks;
}

const filterNames = ["category_id", "location_id", "department_id", "status", "condition", "idle_since"] as const;

export function filterLabels(t: Said<`list.filters.${(typeof filterNames)[number]}`>) {
  return each(filterNames, (name) => t(`list.filters.${name}`));
}

type BarSaid = Said<"list.search" | "list.view" | `list.views.${ListViewName}`>;

/** The words of the bar of conditions. */
export function barWords(t: BarSaid, { columns }: Pick<ListWords, "columns">) {
  return {
    search: t("list.search"),
    view: t("list.view"),
    views: each(listViews, (view) => t(`list.views.${view}`)),
    columns,
  };
}
