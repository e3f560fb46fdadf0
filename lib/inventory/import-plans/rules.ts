import { mayOn } from "@/lib/core/scope";
import { type ColumnMapping, fold } from "@/lib/inventory/import-columns/rules";
import {
  objection,
  type CategoryRef,
  type Draft,
  type Existing,
  type Failure,
  type ImportGround,
} from "@/lib/inventory/import-drafts/rules";
import { customCell } from "@/lib/inventory/imports/rules";
import type { ImportPreview } from "@/lib/inventory/imports/schema";
import { canFileItem } from "@/lib/inventory/policy";
import { readCustomFields, withCustomFields, type CustomValue, type FieldDef } from "@/lib/inventory/rules";

export interface Correction {
  quantity: string;
  from_location_id: string | null;
  to_location_id: string | null;
}

export interface Creation {
  kind: "created";
  draft: Draft;
  category: CategoryRef;
  department_id: string | null;
  quantity: string;
  location_id: string | null;
  custom_fields: Record<string, CustomValue>;
}

export interface Update {
  kind: "updated";
  draft: Draft;
  existing: Existing;
  after: Existing;
  changes: ImportPreview["changes"];
  correction: Correction | undefined;
}

export type Plan =
  | Creation
  | Update
  | { kind: "unchanged"; draft: Draft; existing: Existing }
  | { kind: "failed"; draft: Draft; failures: Failure[] };

function readCustom(draft: Draft, defs: readonly FieldDef[], mapping: ColumnMapping, held: Existing["custom_fields"] = {}) {
  const given = Object.entries(draft.custom).map(([key, cell]): [string, CustomValue] => {
    const def = defs.find((known) => known.key === key);
    return [key, def ? customCell(def, cell, mapping[`custom_fields.${key}`]) : cell];
  });
  const { values, objections } = readCustomFields(defs, Object.fromEntries(given), held);
  return { values, failures: Object.entries(objections).map(([field, reason]) => objection(field, reason)) };
}

function filingOf(draft: Draft, category: CategoryRef, { holder }: ImportGround) {
  const own = holder.grants.get("inventory:import") === "dept" ? holder.department_id : null;
  return {
    department_id: draft.department_id ?? category.department_id ?? own,
    category_department_id: category.department_id,
    owner_id: holder.user_id,
  };
}

/** Several of what is one thing or none. */
const isMany = ({ values: { tracking, quantity } }: Draft) => tracking === "serial" && ![0, 1].includes(Number(quantity ?? "1"));

function creationFailures(draft: Draft, category: CategoryRef, ground: ImportGround, isStocked: boolean): Failure[] {
  const location = draft.location ?? ground.location;
  const isOwn = canFileItem(ground.holder, "inventory:import", filingOf(draft, category, ground));
  const found: [boolean, Failure][] = [
    [!draft.values.name, objection("name", "issue.required")],
    [!isOwn, objection("category", "inventory.import_foreign")],
    [!category.is_active, objection("category", "inventory.category_closed")],
    [isStocked && !location, objection("location", "inventory.no_warehouse")],
    [isMany(draft), objection("quantity", "inventory.serial_quantity")],
    [location?.is_active === false, objection("location", "inventory.location_closed")],
  ];
  return found.flatMap(([isWrong, failure]) => (isWrong ? [failure] : []));
}

function planCreation(draft: Draft, ground: ImportGround): Plan {
  const category = draft.category ?? ground.category;
  if (!category) return { kind: "failed", draft, failures: [objection("category", "inventory.import_no_category")] };
  const quantity = draft.values.quantity ?? "1";
  const custom = readCustom(draft, category.defs, ground.mapping);
  const failures = [...creationFailures(draft, category, ground, Number(quantity) > 0), ...custom.failures];
  if (failures.length > 0) return { kind: "failed", draft, failures };
  return {
    kind: "created",
    draft,
    category,
    department_id: filingOf(draft, category, ground).department_id,
    quantity,
    location_id: (draft.location ?? ground.location)?.id ?? null,
    custom_fields: withCustomFields({}, custom.values),
  };
}

const figures = new Set(["width", "height", "depth", "weight", "purchase_price", "current_value"]);

function isSame(field: string, before: unknown, after: unknown): boolean {
  if (before === after) return true;
  return figures.has(field) && before !== null && Number(before) === Number(after);
}

/** Where more of an item is put when the row does not say: where all of it stands, or where first stock goes. */
function placeOf(draft: Draft, existing: Existing, fallback: string | undefined): string | undefined {
  if (draft.location) return draft.location.id;
  if (existing.stock.length === 1) return existing.stock[0]?.location_id;
  return existing.stock.length === 0 ? fallback : undefined;
}

/** What a quantity in the file makes of the stock: a correction where the item stands, or the reason why none can be made. */
function planCorrection(draft: Draft, existing: Existing, ground: ImportGround): Correction | Failure | undefined {
  const { quantity: wanted } = draft.values;
  if (!wanted || Number(wanted) === Number(existing.quantity)) return undefined;
  if (existing.tracking === "serial" && ![0, 1].includes(Number(wanted))) return objection("quantity", "inventory.serial_quantity");
  const difference = Number((Number(wanted) - Number(existing.quantity)).toFixed(3));
  const place = placeOf(draft, existing, difference > 0 ? ground.location?.id : undefined);
  if (!place) return objection("quantity", "inventory.import_no_place");
  if (difference > 0) return { quantity: String(difference), from_location_id: null, to_location_id: place };
  const available = Number(existing.stock.find((at) => at.location_id === place)?.quantity ?? "0");
  if (available < -difference) return objection("quantity", "inventory.import_short", { available });
  return { quantity: String(-difference), from_location_id: place, to_location_id: null };
}

function mergeCustom(
  existing: Existing,
  values: Record<string, CustomValue>,
): { custom_fields: Record<string, CustomValue>; changes: Update["changes"] } {
  const changes = Object.entries(values)
    .filter(([key, value]) => (existing.custom_fields[key] ?? null) !== value)
    .map(([key, value]) => ({
      field: `custom_fields.${key}`,
      before: existing.custom_fields[key] ?? null,
      after: value,
    }));
  return { custom_fields: withCustomFields(existing.custom_fields, values), changes };
}

/** Category and department as the row says them; what it does not say stays. */
function moveChanges(draft: Draft, existing: Existing, ground: ImportGround): Update["changes"] {
  const changes: Update["changes"] = [];
  if (draft.category && draft.category.id !== existing.category_id)
    changes.push({
      field: "category",
      before: ground.categories.get(existing.category_id)?.path ?? null,
      after: draft.category.path,
    });
  if (draft.department_id && draft.department_id !== existing.department_id)
    changes.push({
      field: "department",
      before: ground.departments.get(existing.department_id ?? "")?.name ?? null,
      after: ground.departments.get(draft.department_id)?.name ?? null,
    });
  return changes;
}

function linksAfter(draft: Draft, existing: Existing): Pick<Existing, "category_id" | "department_id" | "tags"> {
  return {
    category_id: draft.category?.id ?? existing.category_id,
    department_id: draft.department_id ?? existing.department_id,
    tags: draft.tags ?? existing.tags,
  };
}

const namesOf = (tags: Existing["tags"]) => tags.map(({ name }) => name).join(", ") || null;

function tagChanges({ tags }: Draft, existing: Existing): Update["changes"] {
  if (!tags) return [];
  const before = new Set(existing.tags.map(({ id }) => id));
  const isSameSet = tags.length === before.size && tags.every(({ id }) => before.has(id));
  return isSameSet ? [] : [{ field: "tags", before: namesOf(existing.tags), after: namesOf(tags) }];
}

function refuseFiling(draft: Draft, existing: Existing, category: CategoryRef | undefined, ground: ImportGround): Failure[] {
  const { holder } = ground;
  const owner = { owner_id: existing.created_by_id };
  const isMoved = category !== undefined && category.id !== existing.category_id;
  const isOwn =
    mayOn(holder, "inventory:import", { department_id: existing.department_id, ...owner }) &&
    canFileItem(holder, "inventory:import", {
      department_id: draft.department_id ?? existing.department_id,
      category_department_id: isMoved ? category.department_id : null,
      ...owner,
    });
  return isOwn ? [] : [objection("category", "inventory.import_foreign")];
}

function refuseTracking({ values }: Draft, { tracking }: Existing): Failure[] {
  const isKept = !values.tracking || values.tracking === tracking;
  return isKept ? [] : [objection("tracking", "inventory.import_tracking_kept", { tracking })];
}

/** Makers number their things by themselves: one number may be of two things, and one is not to be written over the other. */
function isOtherThing({ identity, values }: Draft, existing: Existing): boolean {
  const differs = (given: string | null | undefined, kept: string | null) => Boolean(given && kept && fold(given) !== fold(kept));
  const isByMaker = identity.kind === "serial";
  return isByMaker && (differs(values.manufacturer, existing.manufacturer) || differs(values.model, existing.model));
}

function planUpdate(draft: Draft, existing: Existing, ground: ImportGround): Plan {
  const category = draft.category ?? ground.categories.get(existing.category_id);
  const failures = refuseFiling(draft, existing, draft.category, ground);
  const custom = readCustom(draft, category?.defs ?? [], ground.mapping, existing.custom_fields);
  const correction = planCorrection(draft, existing, ground);
  failures.push(...custom.failures, ...refuseTracking(draft, existing));
  if (correction && "field" in correction) return { kind: "failed", draft, failures: [...failures, correction] };
  if (failures.length > 0) return { kind: "failed", draft, failures };
  const { quantity, ...given } = draft.values;
  const plain = Object.entries(given).filter(
    ([field, value]) => value !== null && value !== undefined && !isSame(field, existing[field as keyof Existing], value),
  );
  const { custom_fields: customFields, changes: customChanges } = mergeCustom(existing, custom.values);
  const changes = [
    ...plain.map(([field, value]) => ({ field, before: existing[field as "name"], after: value as string })),
    ...moveChanges(draft, existing, ground),
    ...tagChanges(draft, existing),
    ...customChanges,
    ...(correction ? [{ field: "quantity", before: String(Number(existing.quantity)), after: String(Number(quantity)) }] : []),
  ];
  if (changes.length === 0) return { kind: "unchanged", draft, existing };
  const after: Existing = {
    ...existing,
    ...Object.fromEntries(plain),
    ...linksAfter(draft, existing),
    custom_fields: customFields,
  };
  return { kind: "updated", draft, existing, after, changes, correction };
}

/** What becomes of one row. `matches` are the items that it may be; `seenIn` the row that was this item before. */
export function planRow(draft: Draft, matches: readonly Existing[], seenIn: number | undefined, ground: ImportGround): Plan {
  if (draft.failures.length > 0) return { kind: "failed", draft, failures: draft.failures };
  const [existing, second] = matches;
  const field = draft.identity.kind === "number" ? "inventory_number" : draft.identity.kind === "serial" ? "serial_number" : "name";
  if (seenIn !== undefined) return { kind: "failed", draft, failures: [objection(field, "inventory.import_twice", { row: seenIn })] };
  if (second) return { kind: "failed", draft, failures: [objection(field, "inventory.import_ambiguous_item")] };
  if (existing && isOtherThing(draft, existing)) {
    const said = { serial: draft.identity.key, name: existing.name, number: existing.inventory_number };
    return { kind: "failed", draft, failures: [objection(field, "inventory.import_other_serial", said)] };
  }
  return existing ? planUpdate(draft, existing, ground) : planCreation(draft, ground);
}
