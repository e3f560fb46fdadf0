import type { Candidate } from "@/lib/inventory/scan/schema";

/** Where what a code belongs to is at home. */
export function candidatePlace({ kind, id }: Pick<Candidate, "kind" | "id">): string {
  if (kind === "item") return `/inventory/${id}`;
  return kind === "kit" ? `/inventory/kits/${id}` : `/inventory?location_id=${id}`;
}
