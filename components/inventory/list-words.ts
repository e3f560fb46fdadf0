import {
  fieldColumn,
  itemColumns,
  moreItemColumns,
  type ItemColumnKey,
  type ItemCondition,
  type ItemStatus,
  type OwnColumnKey,
} from "@/components/inventory/item-row";
import type { FieldDef } from "@/components/inventory/custom-fields";
import { listViews, type ListViewName } from "@/components/inventory/list-view";
import { dueStates, itemConditions, itemStatuses } from "@/lib/inventory/constants";

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
  /** On a photo: «Проверка просрочена». */
  blocked: string;
  /** Where no plan of maintenance reaches the item. */
  no_due: string;
  /** “that is #”, `#` for what ticked things come to. */
  sum: string;
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

type ListSaid = Said<
  | "list.label"
  | "list.blocked"
  | "list.no_due"
  | "list.sum"
  | `columns.${OwnColumnKey}`
  | `status.${ItemStatus}`
  | `condition.${ItemCondition}`
>;

/** A field with its unit, as the head of a column: «Мощность, Вт». */
const fieldLabel = ({ label, unit }: FieldDef) => (unit ? `${label}, ${unit}` : label);

export function listWords(t: ListSaid, departments: ListWords["departments"], defs: readonly FieldDef[]): ListWords {
  const fields = Object.fromEntries(defs.map((def) => [fieldColumn(def.key), fieldLabel(def)]));
  return {
    label: t("list.label"),
    columns: { ...each([...itemColumns, ...moreItemColumns], (key) => t(`columns.${key}`)), ...fields },
    status: statusWords(t),
    condition: conditionWords(t),
    departments,
    blocked: t("list.blocked"),
    no_due: t("list.no_due"),
    sum: t("list.sum"),
  };
}

/** The departments that occur in a list, once each. */
export function departmentMarks(
  items: readonly { department: { id: string; color: string; short_code: string; name: string } | null }[],
): ListWords["departments"] {
  const marks: ListWords["departments"] = {};
  for (const { department } of items) {
    if (department) marks[department.id] = { gel: department.color, code: department.short_code, title: department.name };
  }
  return marks;
}

export const filterNames = [
  "category_id",
  "location_id",
  "department_id",
  "status",
  "condition",
  "tag",
  "due",
  "has_photo",
  "warranty_before",
  "manufacturer",
  "idle_since",
] as const;
export type FilterName = (typeof filterNames)[number];

type FilterSaid = Said<
  `list.filters.${FilterName}` | `list.due.${(typeof dueStates)[number]}` | "list.no_department" | "item.yes" | "item.no"
>;

export function filterWords(t: FilterSaid, { status, condition }: Pick<ListWords, "status" | "condition">) {
  return {
    labels: each(filterNames, (name) => t(`list.filters.${name}`)),
    statuses: status,
    conditions: condition,
    due: each(dueStates, (state) => t(`list.due.${state}`)),
    yes: { true: t("item.yes"), false: t("item.no") },
    noDepartment: t("list.no_department"),
  };
}
export type FilterWords = ReturnType<typeof filterWords>;

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
