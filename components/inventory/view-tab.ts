import type { ViewTab } from "@/components/data-table/view-tabs";
import { fieldDefs, type FieldDef } from "@/components/inventory/custom-fields";
import { readConditions, withoutOrder } from "@/components/inventory/list-view";
import type { View } from "@/lib/views/schema";

type Conditions = Record<string, string | string[]>;

interface Branch {
  id: string;
  parent_id: string | null;
  custom_field_defs: readonly FieldDef[];
}

/** What a saved view is narrowed by, as the list takes it. */
export function conditionsOf(view: Pick<View, "definition">, categories: readonly Branch[]): Conditions {
  const search = new URLSearchParams(view.definition);
  return withoutOrder(readConditions(search, fieldDefs(categories, search.get("category_id"))));
}

export interface TabPlan extends Omit<ViewTab, "count" | "isCurrent"> {
  conditions: Conditions;
  /** Of a view that somebody saved. */
  saved?: View;
}

export function viewHref({ id, definition }: Pick<View, "id" | "definition">): string {
  return `/inventory?${definition}${definition ? "&" : ""}saved=${id}`;
}

/** The whole list by an address of its own, for where the bare one opens a view. */
export const wholeHref = "/inventory?saved=all";

interface Reader {
  /** The view that the bare address opens. */
  first: string | undefined;
  departmentId: string | null;
  userId: string | null;
  mayRestore: boolean;
}

/** The tabs of the catalogue: all, ours, what was saved, and what was deleted. */
export function planTabs(
  views: readonly View[],
  categories: readonly Branch[],
  reader: Reader,
  words: { all: string; mine: string; deleted: string; shared: (owner: string) => string },
): TabPlan[] {
  const { departmentId } = reader;
  const saved = views.map((view): TabPlan => ({
    key: view.id,
    href: viewHref(view),
    label: view.name,
    note: view.is_shared && view.owner.id !== reader.userId ? words.shared(view.owner.name) : undefined,
    conditions: conditionsOf(view, categories),
    saved: view,
  }));
  return [
    { key: "all", href: reader.first ? wholeHref : "/inventory", label: words.all, conditions: {} },
    ...(departmentId
      ? [
          {
            key: "mine",
            href: `/inventory?department_id=${departmentId}`,
            label: words.mine,
            conditions: { department_id: [departmentId] },
          },
        ]
      : []),
    ...saved,
    ...(reader.mayRestore
      ? [{ key: "deleted", href: "/inventory?deleted=true", label: words.deleted, conditions: { deleted: "true" } }]
      : []),
  ];
}

/** Which tab is shown: the saved one that the address names, else the one with the same conditions. */
export function currentTab(plans: readonly TabPlan[], conditions: Conditions, saved: string | undefined): string | undefined {
  if (plans.some((plan) => plan.saved && plan.key === saved)) return saved;
  const asked = JSON.stringify(withoutOrder(conditions));
  return plans.find((plan) => !plan.saved && JSON.stringify(plan.conditions) === asked)?.key;
}
