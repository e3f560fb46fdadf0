import "server-only";
import type { Transaction } from "@/db/client";
import type { Context } from "@/lib/core/context";
import { invalid } from "@/lib/core/errors";
import type { TableRow } from "@/lib/core/tabular/cell";
import { guessMapping, isKnownHeader, readMapping, type ColumnMapping } from "@/lib/inventory/import-columns/rules";
import type { CategoryRef, ImportGround } from "@/lib/inventory/import-drafts/rules";
import { fetchDepartments, fetchPlaces, fetchTags } from "@/lib/inventory/imports/rows";
import { Directory } from "@/lib/inventory/imports/rules";
import type { ImportItemsInput } from "@/lib/inventory/imports/schema";
import { fetchCategoryLines } from "@/lib/inventory/rows";
import { mergeFieldDefs, type FieldDef } from "@/lib/inventory/rules";

type ImportContext = Context<Transaction>;

interface Directories {
  categories: Directory<CategoryRef>;
  locations: ImportGround["locations"];
  departments: ImportGround["departments"];
  tags: ImportGround["tags"];
  firstWarehouse: ImportGround["location"];
}

/** All that rows may name, in four statements. */
export async function fetchDirectories(ctx: ImportContext): Promise<Directories> {
  const [categories, places, departments] = [await fetchCategoryLines(ctx), await fetchPlaces(ctx), await fetchDepartments(ctx)];
  return {
    categories: new Directory(categories),
    locations: new Directory(places),
    departments: new Directory(departments),
    tags: new Directory(await fetchTags(ctx)),
    firstWarehouse: places.find((place) => place.type === "warehouse" && place.is_active),
  };
}

/**
 * Fields of the one category of the import, or of all that its first rows name. What is called as a field that every item has
 * («Длина») is one of theirs only where all of them have it: else it would be taken from the things of the others.
 */
function guessFields(directories: Directories, input: ImportItemsInput, columns: string[], rows: TableRow[]): FieldDef[] {
  if (input.category_id) return directories.categories.get(input.category_id)?.defs ?? [];
  const column = guessMapping(columns, []).category?.column;
  const index = column ? columns.indexOf(column) : -1;
  const words = index < 0 ? [] : [...new Set(rows.map((row) => row.cells[index] ?? null))].filter((cell) => cell !== null);
  const found = words.map((word) => directories.categories.find(String(word))).filter((entry) => typeof entry !== "string");
  const defs = mergeFieldDefs(found.map((category) => category.defs));
  const isCommon = ({ key }: FieldDef) => found.every((category) => category.defs.some((known) => known.key === key));
  return defs.filter((def) => !isKnownHeader(def.label) || isCommon(def));
}

/** The mapping that is given, else the one that the headers suggest. */
export function chooseMapping(directories: Directories, input: ImportItemsInput, columns: string[], rows: TableRow[]): ColumnMapping {
  if (!input.mapping) return guessMapping(columns, guessFields(directories, input, columns, rows));
  const read = readMapping(input.mapping, columns);
  if ("mapping" in read) return read.mapping;
  throw invalid({ mapping: read.reason }, read.values);
}

type Fallbacks = Pick<ImportItemsInput, "category_id" | "location_id">;

export function groundOf(ctx: ImportContext, input: Fallbacks, directories: Directories, mapping: ColumnMapping): ImportGround {
  const category = input.category_id ? directories.categories.get(input.category_id) : undefined;
  const location = input.location_id ? directories.locations.get(input.location_id) : directories.firstWarehouse;
  if (input.category_id && !category) throw invalid({ category_id: "issue.unknown_record" });
  if (input.location_id && !location) throw invalid({ location_id: "issue.unknown_record" });
  const { categories, locations, departments, tags } = directories;
  const unit = ctx.locale === "ru" ? "шт" : "pcs";
  return { holder: ctx.actor, mapping, categories, locations, departments, tags, category, location, unit };
}
