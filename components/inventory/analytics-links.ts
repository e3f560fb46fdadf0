import { hrefWith, type SearchChanges } from "@/components/data-table/url";
import { wholeHref } from "@/components/inventory/view-tab";
import { itemStatuses } from "@/lib/inventory/constants";

/** The log of movements, narrowed to what a figure counts. */
export function movementsHref({ from, to }: { from: string; to: string }, conditions: SearchChanges): string {
  return hrefWith("/inventory/movements", {}, { from, to, ...conditions });
}

/** The catalogue, narrowed the same way; the whole of it where nothing narrows, since the bare address may open a view. */
export function itemsHref(conditions: SearchChanges): string {
  const href = hrefWith("/inventory", {}, conditions);
  return href === "/inventory" ? wholeHref : href;
}

/** What is not written off. */
export const keptStatuses = itemStatuses.filter((status) => status !== "decommissioned");

/** Idle is only what is still there. */
export function idleHref(since: string): string {
  return itemsHref({ idle_since: since, status: keptStatuses });
}
