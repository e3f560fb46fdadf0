import { hrefWith, type SearchChanges } from "@/components/data-table/url";
import { itemStatuses } from "@/lib/inventory/constants";

/** The log of movements, narrowed to what a figure counts. */
export function movementsHref({ from, to }: { from: string; to: string }, conditions: SearchChanges): string {
  return hrefWith("/inventory/movements", {}, { from, to, ...conditions });
}

/** The catalogue, narrowed the same way. */
export function itemsHref(conditions: SearchChanges): string {
  return hrefWith("/inventory", {}, conditions);
}

/** Idle is only what is still there. */
export function idleHref(since: string): string {
  return itemsHref({ idle_since: since, status: itemStatuses.filter((status) => status !== "decommissioned") });
}
