import { plainNumber } from "@/lib/core/plain-number";
import { isStorable } from "@/lib/core/storable";
import type { customFieldTypes, itemTrackings, locationTypes, movementTypes } from "@/lib/inventory/constants";

type MovementType = (typeof movementTypes)[number];
type LocationType = (typeof locationTypes)[number];

interface Ends {
  from?: LocationType;
  to?: LocationType;
}

/** Where a movement of each type leads from and to: a status follows from the place, so the place must fit (data-model.md, inventory_stock). */
const destinations: Partial<Record<MovementType, readonly LocationType[]>> = {
  issue: ["stage", "rehearsal"],
  return: ["warehouse"],
  to_repair: ["workshop"],
  to_tour: ["tour"],
};
const sources: Partial<Record<MovementType, readonly LocationType[]>> = {
  from_repair: ["workshop"],
  from_tour: ["tour"],
};

/** Which ends a movement of this type has: receipt comes from nowhere, write-off goes nowhere, a correction does one of the two. */
export function movementEnds(type: MovementType): { from: "must" | "may" | "never"; to: "must" | "may" | "never" } {
  if (type === "correction") return { from: "may", to: "may" };
  return { from: type === "receipt" ? "never" : "must", to: type === "write_off" ? "never" : "must" };
}

/** Whether a movement has the end that its type asks for; `never` names the reason against one that it cannot have. */
function endObjection(need: "must" | "may" | "never", end: LocationType | undefined, never: string): string | undefined {
  if (need === "must" && !end) return "issue.required";
  return need === "never" && end ? never : undefined;
}

function placeObjection(allowed: readonly LocationType[] | undefined, end: LocationType | undefined, reason: string) {
  return allowed && end && !allowed.includes(end) ? reason : undefined;
}

/** Reasons against the ends of a movement, by field; empty where they fit its type. */
export function movementObjections(type: MovementType, ends: Ends): Record<string, string> {
  const need = movementEnds(type);
  const isOneEnded = type !== "correction" || Boolean(ends.from) !== Boolean(ends.to);
  const from =
    endObjection(need.from, ends.from, "inventory.no_source") ?? placeObjection(sources[type], ends.from, `inventory.wrong_source_${type}`);
  const to =
    endObjection(need.to, ends.to, "inventory.no_destination") ??
    placeObjection(destinations[type], ends.to, `inventory.wrong_destination_${type}`) ??
    (isOneEnded ? undefined : "inventory.one_end");
  return { ...(from ? { from_location_id: from } : {}), ...(to ? { to_location_id: to } : {}) };
}

/** The n-th number of a pattern: `СВ-{0000}` gives `СВ-0042`; more digits than places are kept. */
export function formatNumber(pattern: string, value: number): string {
  return pattern.replace(/\{(0+)\}/, (_, zeros: string) => String(value).padStart(zeros.length, "0"));
}

/** A pattern has exactly one place for the number. */
export function isNumberPattern(pattern: string): boolean {
  return (pattern.match(/\{0+\}/g) ?? []).length === 1;
}

/** A serial item is one thing or none; the rest of a first quantity is no serial item. */
export function trackingOf(
  given: (typeof itemTrackings)[number] | undefined,
  quantity: string,
  hasSerial: boolean,
): (typeof itemTrackings)[number] {
  if (given) return given;
  return hasSerial && ["0", "1"].includes(String(Number(quantity))) ? "serial" : "quantity";
}

export interface FieldDef {
  key: string;
  label: string;
  type: (typeof customFieldTypes)[number];
  unit?: string | null;
  choices?: string[] | null;
}

/** Fields of a category from the lists of all above it and its own, root first: of one key the nearest counts. */
export function mergeFieldDefs<T extends FieldDef>(lists: readonly (readonly T[])[]): T[] {
  return [...new Map(lists.flat().map((def) => [def.key, def])).values()];
}

export type CustomValue = string | number | boolean | null;

const longestText = 2000;

const decimalPattern = /^-?\d{1,12}(\.\d{1,6})?$/;
const datePattern = /^\d{4}-\d{2}-\d{2}$/;

function isCivilDate(value: string): boolean {
  const at = datePattern.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value) && /^[12]/.test(value);
}

function readNumber(value: CustomValue): number | undefined {
  if (typeof value !== "number") {
    const plain = plainNumber(String(value)) ?? "";
    return decimalPattern.test(plain) ? Number(plain) : undefined;
  }
  // What binary fractions add is no figure of anybody's; what has more places than a file keeps would come back as another.
  const kept = Number(value.toFixed(6));
  return Math.abs(value) < 1e12 && Math.abs(value - kept) <= Math.abs(value) * 1e-12 ? kept : undefined;
}

const flagWords = new Map<CustomValue, boolean>([
  ["true", true],
  ["on", true],
  ["1", true],
  ["false", false],
  ["0", false],
]);

const readers: Record<FieldDef["type"], (value: CustomValue, def: FieldDef) => CustomValue | undefined> = {
  text: (value) => (String(value).length <= longestText && isStorable(String(value)) ? String(value) : undefined),
  number: (value) => readNumber(value),
  choice: (value, def) => def.choices?.find((choice) => choice === String(value)),
  date: (value) => (isCivilDate(String(value)) ? String(value) : undefined),
  flag: (value) => (typeof value === "boolean" ? value : flagWords.get(value)),
};

const objectionOf: Record<FieldDef["type"], string> = {
  text: "inventory.unfit_text",
  number: "issue.not_number",
  choice: "inventory.no_such_choice",
  date: "issue.not_date",
  flag: "issue.wrong_type",
};

/**
 * Values of custom fields as their category types them: a number as a number, however it was written. `objections` names reasons
 * by field, also for keys that the category does not have; null clears a value. What the item holds already is no objection, also
 * when its choice or field is gone since: saving the rest does not lose it.
 */
export function readCustomFields(
  defs: readonly FieldDef[],
  given: Readonly<Record<string, CustomValue>>,
  held: Readonly<Record<string, CustomValue>> = {},
): { values: Record<string, CustomValue>; objections: Record<string, string> } {
  const values: [string, CustomValue][] = [];
  const objections: [string, string][] = [];
  for (const [key, value] of Object.entries(given)) {
    if (value !== null && String(value) === String(held[key])) continue;
    const def = defs.find((known) => known.key === key);
    const read = def && value !== null ? readers[def.type](value, def) : null;
    if (!def && value !== null) objections.push([`custom_fields.${key}`, "inventory.no_such_field"]);
    else if (read === undefined && def) objections.push([`custom_fields.${key}`, objectionOf[def.type]]);
    else values.push([key, read ?? null]);
  }
  return { values: Object.fromEntries(values), objections: Object.fromEntries(objections) };
}

/** Custom fields after an edit: what it names replaces, null takes away, all else stays. */
export function withCustomFields(
  before: Readonly<Record<string, CustomValue>>,
  changes: Readonly<Record<string, CustomValue>>,
): Record<string, CustomValue> {
  return Object.fromEntries(Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null));
}
