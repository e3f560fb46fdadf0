import type { FieldDef } from "@/lib/inventory/rules";
import {
  exportedHeaders,
  headerNames,
  importFields,
  measuredFields,
  unitFamilies,
  unitWords,
  type ImportField,
  type ImportUnit,
} from "@/lib/inventory/imports/constants";
import type { ImportMapping, ImportReport } from "@/lib/inventory/imports/schema";

/** Words as they are compared: without case, ё as е, spaces evened. */
export function fold(text: string): string {
  return text.toLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ").trim();
}

/** A header as `headerNames` writes it, and the unit that ends it: «Ширина, мм» is `ширина` in mm, and `ширина_мм` whole. */
export function headerKey(header: string): { whole: string; base: string; unit: ImportUnit | undefined } {
  const whole = fold(header)
    .replaceAll("№", " no ")
    .replace(/[^\p{L}\p{N}+]+/gu, "_")
    .replace(/^_+|_+$/g, "");
  const cut = whole.lastIndexOf("_");
  const unit = cut > 0 ? unitWords[whole.slice(cut + 1)] : undefined;
  return { whole, base: unit ? whole.slice(0, cut) : whole, unit };
}

/** What a number is multiplied by to come from one unit into another; undefined where there is no way. */
export function conversion(from: ImportUnit, to: ImportUnit): number | undefined {
  const family = unitFamilies.find((units) => units[from] !== undefined && units[to] !== undefined);
  const [source, target] = [family?.[from], family?.[to]];
  return source !== undefined && target !== undefined ? source / target : undefined;
}

export function unitOf(word: string | null | undefined): ImportUnit | undefined {
  return word ? unitWords[fold(word).replace(/\.$/, "")] : undefined;
}

/** Headers of a first row: blank ones named by their letter, repeated ones numbered. */
export function nameColumns(cells: readonly (string | number | boolean | null)[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const name = cell === null ? columnLetter(index) : String(cell).replace(/\s+/g, " ").trim();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}

function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

export type ColumnMapping = ImportReport["mapping"];
type Source = ColumnMapping[string];

const source = (column: string, unit: ImportUnit | null = null): Source => ({
  column,
  unit,
  scale: null,
  default: null,
});

interface Header {
  name: string;
  key: ReturnType<typeof headerKey>;
}

function fieldHeader(field: ImportField, free: readonly Header[]): Source | undefined {
  const target = measuredFields[field]?.unit;
  for (const alias of headerNames[field]) {
    const exact = free.find(({ key }) => key.whole === alias);
    if (exact) return source(exact.name);
    const measured = free.find(({ key }) => target && key.base === alias && key.unit && conversion(key.unit, target));
    if (measured?.key.unit) return source(measured.name, measured.key.unit);
  }
  return undefined;
}

/** A header fits a field of the category by its key or its label; a unit may end it, the field's own, whatever it is, or one that converts into it. */
function defHeader(def: FieldDef, free: readonly Header[], names = [def.key, def.label]): Source | undefined {
  const wanted = names.map(headerKey);
  const target = unitOf(def.unit);
  const headed = def.unit ? names.map((name) => headerKey(`${name}, ${def.unit}`)) : [];
  const found =
    free.find(({ key }) => headed.some((known) => key.whole === known.whole)) ??
    free.find(({ key }) => wanted.some((known) => key.whole === known.whole)) ??
    free.find(({ key }) => key.unit && target && conversion(key.unit, target) && wanted.some((known) => key.base === known.base));
  if (!found) return undefined;
  const isMeasured = def.type === "number" && target && found.key.unit && conversion(found.key.unit, target);
  // Also where it is the field's own: another category of the file may keep a field of this name in another unit.
  return source(found.name, isMeasured ? found.key.unit : null);
}

/** Whether a field is called as one that every item has. */
export function isKnownHeader(label: string): boolean {
  const { whole, base } = headerKey(label);
  return importFields.some((field) => headerNames[field].includes(whole) || headerNames[field].includes(base));
}

/** Which column becomes what, by the headers alone; each column once. */
export function guessMapping(columns: readonly string[], defs: readonly FieldDef[]): ColumnMapping {
  const headers: Header[] = columns.map((name) => ({ name, key: headerKey(name) }));
  const taken = new Set<string>();
  const found: [string, Source][] = [];
  const take = (field: string, find: (free: readonly Header[]) => Source | undefined) => {
    const fit = find(headers.filter(({ name }) => !taken.has(name)));
    if (!fit?.column) return;
    taken.add(fit.column);
    found.push([field, fit]);
  };
  const isFound = (field: string) => found.some(([name]) => name === field);
  // A field of the category that is called just so comes before ours that is also known by that name: «Длина» before the depth.
  for (const def of defs.filter(({ label }) => !exportedHeaders.has(headerKey(label).base)))
    take(`custom_fields.${def.key}`, (free) => defHeader(def, free, [def.label]));
  for (const field of importFields) take(field, (free) => fieldHeader(field, free));
  for (const def of defs) if (!isFound(`custom_fields.${def.key}`)) take(`custom_fields.${def.key}`, (free) => defHeader(def, free));
  return Object.fromEntries(found);
}

const customField = /^custom_fields\.[a-z][a-z0-9_]*$/;

function isImportField(field: string): field is ImportField {
  return importFields.some((known) => known === field);
}

/** What is wrong with one line of a mapping, as a reason with its values. */
function objection(field: string, line: Source, columns: readonly string[]): [string, Record<string, string>] | undefined {
  if (!isImportField(field) && !customField.test(field)) return ["inventory.import_unknown_field", { field }];
  if (line.column !== null && !columns.includes(line.column)) return ["inventory.import_no_column", { column: line.column }];
  const measured = isImportField(field) ? measuredFields[field] : undefined;
  const isUnfit = line.unit && isImportField(field) && !(measured && conversion(line.unit, measured.unit));
  return isUnfit ? ["inventory.import_no_unit", { field }] : undefined;
}

/** A given mapping in its full form, or the first objection against it. */
export function readMapping(
  given: ImportMapping,
  columns: readonly string[],
): { mapping: ColumnMapping } | { reason: string; values: Record<string, string> } {
  const lines: [string, Source][] = [];
  for (const [field, value] of Object.entries(given)) {
    if (value === null) continue;
    const full = typeof value === "string" ? { column: value } : value;
    const line = {
      column: full.column?.replace(/\s+/g, " ").trim() ?? null,
      unit: full.unit ?? null,
      scale: full.scale ?? null,
      default: full.default ?? null,
    };
    const refused = objection(field, line, columns);
    if (refused) return { reason: refused[0], values: refused[1] };
    lines.push([field, line]);
  }
  return { mapping: Object.fromEntries(lines) };
}
