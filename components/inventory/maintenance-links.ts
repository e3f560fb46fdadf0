import { hrefWith, type SearchChanges } from "@/components/data-table/url";
import { itemsHref, keptStatuses } from "@/components/inventory/analytics-links";
import type { MaintenancePlan } from "@/lib/inventory/maintenance/schema";

/** What a plan covers, as `MaintenancePlan.items` counts it: its item, or what the catalogue has of its category. */
export function coveredHref({ item, category }: Pick<MaintenancePlan, "item" | "category">): string {
  return item ? `/inventory/${item.id}` : itemsHref({ category_id: category?.id, status: keptStatuses });
}

/** What the list of records can be narrowed by. */
export const recordConditions = ["q", "item_id", "plan_id", "kind", "has_cost", "from", "to"] as const;

/** What was done and what it cost, narrowed to what a figure counts. */
export function recordsHref({ from, to }: { from: string; to: string }, conditions: SearchChanges = {}): string {
  return hrefWith("/inventory/maintenance/records", {}, { from, to, ...conditions });
}
