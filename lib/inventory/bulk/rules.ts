import { bulkFieldTypes, type BulkField, type BulkMoveType } from "@/lib/inventory/bulk/constants";
import type { BulkOrderInput } from "@/lib/inventory/bulk/schema";
import { locationTypes } from "@/lib/inventory/constants";

type LocationType = (typeof locationTypes)[number];

const sources: Partial<Record<BulkMoveType, readonly LocationType[]>> = {
  issue: ["warehouse"],
  return: ["stage", "rehearsal"],
  from_repair: ["workshop"],
  from_tour: ["tour"],
  to_repair: ["warehouse", "stage", "rehearsal", "tour"],
  to_tour: ["warehouse", "stage", "rehearsal", "workshop"],
};

/** Kinds of places that a movement of many takes from; what stands elsewhere is left there. */
export function bulkSources(type: BulkMoveType): readonly LocationType[] {
  return sources[type] ?? locationTypes;
}

function isField(name: string): name is BulkField {
  return Object.hasOwn(bulkFieldTypes, name);
}

/** Columns that an order sets, with their new values; null clears one. */
export function orderedFields(order: BulkOrderInput): [BulkField, string | null][] {
  const { category_id, department_id, condition, fields } = order;
  const given = {
    category: { category_id },
    department: { department_id },
    condition: { condition },
    fields: fields ?? {},
  }[order.operation as string];
  return Object.entries(given ?? {}).flatMap(([name, value]): [BulkField, string | null][] =>
    isField(name) && value !== undefined ? [[name, value]] : [],
  );
}
