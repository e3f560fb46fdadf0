import { searchOf } from "@/components/data-table/url";
import { movementObjections } from "@/lib/inventory/rules";
import { bulkMoveTypes, type BulkMoveType, type BulkOperation } from "@/lib/inventory/bulk/constants";
import type { BulkChoices } from "@/lib/inventory/bulk/schema";

/** What a person does to many: an operation, or the move that is a question of its own. */
export type BulkVerb = BulkOperation | "write_off";

/** What is meant: named items, or all that the conditions of the list find. */
export type BulkTarget = { ids: string[] } | { filter: Conditions };
type Conditions = Record<string, string | string[]>;

export interface BulkRights {
  mayMove: boolean;
  mayUpdate: boolean;
  mayDelete: boolean;
  mayExport: boolean;
  mayOverride: boolean;
}

/** The ticked rows, or what the conditions of the list find. */
export function targetOf(selection: { ids: string[]; isAll: boolean }, found: Conditions): BulkTarget {
  return selection.isAll ? { filter: found } : { ids: selection.ids };
}

/** An address with more ids is longer than servers take (16 kB in Node, half of it in many proxies). */
const mostInAddress = 200;

/** The same as parameters of an address: the ids, or the conditions; null where they are too many for one. */
export function targetQuery(target: BulkTarget): string | null {
  if ("ids" in target && target.ids.length > mostInAddress) return null;
  return "ids" in target ? `ids=${target.ids.join(",")}` : searchOf(target.filter).toString();
}

export const chosenMoveTypes = bulkMoveTypes.filter((type): type is Exclude<BulkMoveType, "write_off"> => type !== "write_off");

/** Places that a movement of this type can lead to. */
export function destinationsOf(type: BulkMoveType, places: BulkChoices["places"]): BulkChoices["places"] {
  return places.filter((place) => !movementObjections(type, { to: place.type }).to_location_id);
}

const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" && value.trim() !== "" ? value : undefined;
};

const filled = (form: FormData, names: readonly string[]) =>
  Object.fromEntries(names.flatMap((name) => (textOf(form, name) ? [[name, textOf(form, name)]] : [])));

export const bulkFieldNames = [
  "manufacturer",
  "model",
  "unit",
  "purchase_date",
  "warranty_until",
  "purchase_price",
  "current_value",
] as const;

/** What the form orders, as the operation takes it. */
export function orderOf(verb: BulkVerb, form: FormData): Record<string, unknown> {
  switch (verb) {
    case "write_off":
      return { operation: "move", type: "write_off", ...filled(form, ["comment"]) };
    case "move":
      return { operation: "move", ...filled(form, ["type", "to_location_id", "comment", "override_reason"]) };
    case "department":
      return { operation: "department", department_id: textOf(form, "department_id") ?? null };
    case "tags":
      return { operation: "tags", add_tag_ids: form.getAll("add_tag_ids"), remove_tag_ids: form.getAll("remove_tag_ids") };
    case "fields":
      return { operation: "fields", fields: filled(form, bulkFieldNames) };
    default:
      return { operation: verb, ...filled(form, ["category_id", "condition"]) };
  }
}
