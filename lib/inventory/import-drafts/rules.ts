import type { z } from "zod";
import type { Holder } from "@/lib/core/scope";
import type { ColumnMapping } from "@/lib/inventory/import-columns/rules";
import { identityOf, type Cell, type Directory, type Identity, type Objection, type RowWords } from "@/lib/inventory/imports/rules";
import { ImportRow } from "@/lib/inventory/imports/schema";
import type { CustomValue, FieldDef } from "@/lib/inventory/rules";

export interface CategoryRef {
  id: string;
  name: string;
  path: string;
  code: string;
  is_active: boolean;
  department_id: string | null;
  number_pattern: string | null;
  defs: FieldDef[];
}

interface PlaceRef {
  id: string;
  name: string;
  path: string;
  code: string | null;
  is_active: boolean;
}

export interface DepartmentRef {
  id: string;
  name: string;
  code: string;
  short_code: string;
  color: string;
}

/** All that the rows of one import are read against. */
export interface ImportGround {
  holder: Holder;
  mapping: ColumnMapping;
  categories: Directory<CategoryRef>;
  locations: Directory<PlaceRef>;
  departments: Directory<DepartmentRef>;
  /** For rows that name none; a location also where the file has no column for it. */
  category: CategoryRef | undefined;
  location: PlaceRef | undefined;
  unit: string;
}

export type Failure = { field: string; objection: Objection } | { field: string; issue: z.core.$ZodIssue };

export interface Draft {
  row: number;
  values: ImportRow;
  custom: Record<string, Cell>;
  category: CategoryRef | undefined;
  department_id: string | undefined;
  location: PlaceRef | undefined;
  identity: Identity;
  failures: Failure[];
}

/** An item as the theatre has it, as far as a row can change it. */
export interface Existing {
  id: string;
  name: string;
  inventory_number: string;
  description: string | null;
  technical_description: string | null;
  category_id: string;
  department_id: string | null;
  unit: string;
  quantity: string;
  condition: "good" | "fair" | "poor";
  width: string | null;
  height: string | null;
  depth: string | null;
  weight: string | null;
  serial_number: string | null;
  manufacturer: string | null;
  model: string | null;
  purchase_price: string | null;
  current_value: string | null;
  purchase_date: string | null;
  warranty_until: string | null;
  custom_fields: Record<string, CustomValue>;
  created_by_id: string | null;
  tracking: "serial" | "quantity";
  stock: { location_id: string; quantity: string }[];
}

export const objection = (field: string, reason: string, values?: Objection["values"]): Failure => ({
  field,
  objection: { reason, values },
});

function lookUp<T extends { id: string; name: string; code: string | null }>(
  directory: Directory<T>,
  field: "category" | "department" | "location",
  word: string | undefined,
  failures: Failure[],
): T | undefined {
  if (word === undefined) return undefined;
  const found = directory.find(word);
  if (typeof found !== "string") return found;
  failures.push(objection(field, `inventory.import_${found}_${field}`));
  return undefined;
}

/** A row held to the rules of an item, its names looked up; what is wrong with it is among its failures. */
export function draftOf(row: number, words: RowWords, ground: ImportGround): Draft {
  const failures: Failure[] = Object.entries(words.objections).map(([field, found]) => ({ field, objection: found }));
  const parsed = ImportRow.safeParse(words.values, { reportInput: true });
  if (!parsed.success) failures.push(...parsed.error.issues.map((issue) => ({ field: String(issue.path[0] ?? "_"), issue })));
  const values = parsed.data ?? {};
  return {
    row,
    values,
    custom: words.custom,
    category: lookUp(ground.categories, "category", words.lookups.category, failures),
    department_id: lookUp(ground.departments, "department", words.lookups.department, failures)?.id,
    location: lookUp(ground.locations, "location", words.lookups.location, failures),
    identity: identityOf(values),
    failures,
  };
}
