import type { z } from "zod";
import type { Holder } from "@/lib/core/scope";
import type { ColumnMapping } from "@/lib/inventory/import-columns/rules";
import { importLimits } from "@/lib/inventory/imports/constants";
import { identityOf, type Cell, type Directory, type Identity, type Objection, type RowWords } from "@/lib/inventory/imports/rules";
import { ImportRow } from "@/lib/inventory/imports/schema";
import type { CustomValue, FieldDef } from "@/lib/inventory/rules";
import type { TagRef } from "@/lib/tags/schema";

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

interface TagEntry extends TagRef {
  path: string;
  code: null;
}

/** All that the rows of one import are read against. */
export interface ImportGround {
  holder: Holder;
  mapping: ColumnMapping;
  categories: Directory<CategoryRef>;
  locations: Directory<PlaceRef>;
  departments: Directory<DepartmentRef>;
  tags: Directory<TagEntry>;
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
  /** All that the item is to carry; undefined where the row says nothing of tags. */
  tags: TagRef[] | undefined;
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
  tags: TagRef[];
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

const tagSeparator = /[,;\n]/g;
/** A name may itself hold commas: so many parts are tried together, the longest first. */
const partsOfTag = 6;

function* tagWords(text: string, tags: Directory<TagEntry>): Generator<TagEntry | { word: string; problem: "unknown" | "ambiguous" }> {
  const ends = [...text.matchAll(tagSeparator)].map(({ index }) => index).concat(text.length);
  const part = (from: number, to: number) => text.slice((ends[from - 1] ?? -1) + 1, ends[to]).trim();
  for (let from = 0; from < ends.length; from += 1) {
    const word = part(from, from);
    if (word === "") continue;
    let to = Math.min(from + partsOfTag, ends.length) - 1;
    let found = tags.find(part(from, to));
    while (typeof found === "string" && to > from) {
      to -= 1;
      found = tags.find(part(from, to));
    }
    from = to;
    yield typeof found === "string" ? { word, problem: found } : found;
  }
}

/** The tags that a cell names, by path or name, as the export writes them: one after the other with commas between. */
function lookUpTags(tags: Directory<TagEntry>, text: string | undefined, failures: Failure[]): TagRef[] | undefined {
  if (text === undefined) return undefined;
  const found = new Map<string, TagRef>();
  const refused = new Map<string, Failure>();
  for (const tag of tagWords(text, tags)) {
    if ("id" in tag) found.set(tag.id, { id: tag.id, name: tag.name, color: tag.color });
    else refused.set(tag.word, objection("tags", `inventory.import_${tag.problem}_tag`, { tag: tag.word.slice(0, 60) }));
    if (found.size + refused.size > importLimits.tags) {
      failures.push(objection("tags", "inventory.import_many_tags", { count: importLimits.tags }));
      return undefined;
    }
  }
  failures.push(...refused.values());
  return [...found.values()];
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
    tags: lookUpTags(ground.tags, words.lookups.tags, failures),
    identity: identityOf(values),
    failures,
  };
}
