import { conversion, fold, unitOf, type ColumnMapping } from "@/lib/inventory/import-columns/rules";
import {
  conditionWords,
  flagWords,
  measuredFields,
  trackingWords,
  type ImportField,
  type ImportUnit,
} from "@/lib/inventory/imports/constants";
import type { CustomValue, FieldDef } from "@/lib/inventory/rules";

export type Cell = string | number | boolean | null;
type Source = ColumnMapping[string];

/** A reason of refusal with the values that its sentence needs. */
export interface Objection {
  reason: string;
  values?: Record<string, string | number>;
}

const figure = /^([+-]?[\d\s\u00a0\u202f'.,]*\d)\s*(\p{L}[\p{L}.²³]*|["°%₽$€])?$/u;
const money = /^(руб\.?|р\.?|rub|eur|usd|₽|\$|€)$/i;

// Groups of three between the same separator; one comma or point alone is the decimal one.
const ways: [pattern: RegExp, group: RegExp][] = [
  [/^[+-]?\d+([.,]\d+)?$/, /\+/g],
  [/^[+-]?\d{1,3}([\s\u00a0\u202f']\d{3})+([.,]\d+)?$/, /[\s\u00a0\u202f'+]/g],
  [/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/, /[,+]/g],
  [/^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/, /[.+]/g],
];

/** 12 345,6 · 12,345.6 · 12.345,6 as PostgreSQL writes it; undefined for what only looks like a number, as an address or a date. */
function numberIn(text: string): string | undefined {
  const [, group] = ways.find(([pattern]) => pattern.test(text)) ?? [];
  return group && text.replace(group, "").replace(",", ".");
}

/** A number as a spreadsheet keeps it, without what binary fractions add. */
function exact(value: number): string {
  const short = String(Number(value.toPrecision(15)));
  return /e/i.test(short) ? value.toFixed(6).replace(/\.?0+$/, "") : short;
}

/** A number with this unit after it, however the unit is written: «5 м/с», «20 °C». */
function figureIn(text: string, unit: string): string | undefined {
  const end = text.length - unit.length;
  return fold(text.slice(end)) === fold(unit) ? numberIn(text.slice(0, end).trim()) : undefined;
}

/**
 * The number in a cell and the word after it, which may be the field's own unit; what is no number comes back as it is, for the
 * field to refuse.
 */
export function readFigure(cell: Cell, own?: string | null): { value: string; word: string | undefined } {
  if (typeof cell === "number") return { value: exact(cell), word: undefined };
  const text = String(cell).trim();
  const kept = own ? figureIn(text, own) : undefined;
  if (kept && own) return { value: kept, word: own };
  const found = figure.exec(text);
  const value = numberIn(found?.[1]?.trim() ?? "");
  return value ? { value, word: found?.[2] } : { value: text, word: undefined };
}

function scaled(value: string, factor: number, digits: number): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  const rounded = (number * factor).toFixed(digits);
  return rounded.includes(".") ? rounded.replace(/\.?0+$/, "") : rounded;
}

const isoDay = /^(\d{4}-\d{2}-\d{2})(?:[T ].*)?$/;
const russianDay = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})(?:\s.*)?$/;
const spreadsheetEpoch = Date.UTC(1899, 11, 30);

const century = (year: string) => (year.length === 4 ? year : `${Number(year) < 70 ? "20" : "19"}${year}`);

/** A civil date as ISO: from DD.MM.YYYY, ISO, or the day number of a spreadsheet; all else as it is, for the field to refuse. */
export function readDay(cell: Cell): string {
  if (typeof cell === "number" && cell > 15_000 && cell < 80_000)
    return new Date(spreadsheetEpoch + Math.floor(cell) * 86_400_000).toISOString().slice(0, 10);
  const text = String(cell).trim();
  const [, day, month, year] = russianDay.exec(text) ?? [];
  if (day && month && year) return `${century(year)}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isoDay.exec(text)?.[1] ?? text;
}

const formulaError = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|Н\/Д|ССЫЛКА!|ЗНАЧ!|ДЕЛ\/0!|ИМЯ\?|ЧИСЛО!|ПУСТО!)$/i;

export function isFormulaError(cell: Cell): boolean {
  return typeof cell === "string" && formulaError.test(cell.trim());
}

/** A row's own words, before anything is looked up. */
export interface RowWords {
  /** Values of plain fields, for `ImportRow` to hold to the rules of an item. */
  values: Record<string, string>;
  custom: Record<string, Cell>;
  lookups: Partial<Record<"category" | "department" | "location" | "tags", string>>;
  objections: Record<string, Objection>;
}

/** A column of the file that becomes a field. */
export interface ColumnSource extends Source {
  field: string;
  index: number;
}

export function columnSources(mapping: ColumnMapping, columns: readonly string[]): ColumnSource[] {
  return Object.entries(mapping).map(([field, line]) => ({
    ...line,
    field,
    index: line.column === null ? -1 : columns.indexOf(line.column),
  }));
}

function readMeasure(cell: Cell, line: Source, target: { unit: ImportUnit; scale: number }): string {
  const { value, word } = readFigure(cell);
  const from = unitOf(word) ?? line.unit;
  const factor = from ? conversion(from, target.unit) : 1;
  if (word && !unitOf(word)) return `${value} ${word}`;
  return scaled(value, (factor ?? 1) * (line.scale ?? 1), target.scale);
}

function readMoney(cell: Cell, line: Source): string {
  const { value, word } = readFigure(cell);
  if (word && !money.test(word)) return `${value} ${word}`;
  return line.scale ? scaled(value, line.scale, 2) : value;
}

function putQuantity(words: RowWords, cell: Cell, line: Source): void {
  const { value, word } = readFigure(cell);
  words.values.quantity = line.scale ? scaled(value, line.scale, 3) : value;
  if (word) words.values.unit ??= word;
}

function putCondition(words: RowWords, cell: Cell): void {
  const condition = conditionWords[fold(String(cell)).replace(/\.$/, "")];
  if (condition) words.values.condition = condition;
  else words.objections.condition = { reason: "inventory.import_no_such_condition" };
}

function putTracking(words: RowWords, cell: Cell): void {
  const tracking = trackingWords[fold(String(cell))];
  if (tracking) words.values.tracking = tracking;
  else words.objections.tracking = { reason: "inventory.import_no_such_tracking" };
}

type Put = (words: RowWords, cell: Cell, line: Source) => void;

const putLookup =
  (field: keyof RowWords["lookups"]): Put =>
  (words, cell) =>
    void (words.lookups[field] = String(cell).trim());
const putValue =
  (field: ImportField, read: (cell: Cell, line: Source) => string): Put =>
  (words, cell, line) =>
    void (words.values[field] = read(cell, line));

/** How each field takes a cell that is not plain text. */
const puts: Partial<Record<ImportField, Put>> = {
  category: putLookup("category"),
  department: putLookup("department"),
  location: putLookup("location"),
  tags: putLookup("tags"),
  quantity: putQuantity,
  condition: putCondition,
  tracking: putTracking,
  purchase_price: putValue("purchase_price", readMoney),
  current_value: putValue("current_value", readMoney),
  purchase_date: putValue("purchase_date", readDay),
  warranty_until: putValue("warranty_until", readDay),
};

function putField(words: RowWords, field: ImportField, cell: Cell, line: Source): void {
  const measured = measuredFields[field];
  const put =
    puts[field] ??
    putValue(field, measured ? () => readMeasure(cell, line, measured) : () => (typeof cell === "number" ? exact(cell) : String(cell)));
  put(words, cell, line);
}

const customPrefix = "custom_fields.";

/** What a row says of each mapped field. A blank cell says nothing: the field's default counts, else it stays as it is. */
export function readRow(sources: readonly ColumnSource[], cells: readonly Cell[]): RowWords {
  const words: RowWords = { values: {}, custom: {}, lookups: {}, objections: {} };
  // The unit's own column wins over the word after a quantity.
  for (const line of sources.toSorted((a, b) => Number(a.field === "quantity") - Number(b.field === "quantity"))) {
    const cell = (line.index < 0 ? null : cells[line.index]) ?? line.default;
    if (cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "")) continue;
    if (isFormulaError(cell)) words.objections[line.field] = { reason: "inventory.import_formula_error" };
    else if (line.field.startsWith(customPrefix)) words.custom[line.field.slice(customPrefix.length)] = cell;
    else putField(words, line.field as ImportField, cell, line);
  }
  return words;
}

function factorOf(from: ImportUnit | null | undefined, to: ImportUnit | undefined): number {
  return from && to ? (conversion(from, to) ?? 1) : 1;
}

function customNumber(def: FieldDef, cell: Cell, line: Source | undefined): string {
  const { value, word } = readFigure(cell, def.unit);
  const unit = unitOf(word);
  if (word && !unit && word !== def.unit) return `${value} ${word}`;
  const factor = factorOf(unit ?? line?.unit, unitOf(def.unit)) * (line?.scale ?? 1);
  return factor === 1 ? value : scaled(value, factor, 6);
}

const plainText = (cell: Cell) => (typeof cell === "number" ? exact(cell) : String(cell).trim());

const customReaders: Record<FieldDef["type"], (def: FieldDef, cell: Cell, line: Source | undefined) => CustomValue> = {
  number: customNumber,
  date: (_def, cell) => readDay(cell),
  flag: (_def, cell) => flagWords[fold(String(cell))] ?? String(cell),
  text: (_def, cell) => plainText(cell),
  choice: (def, cell) => def.choices?.find((choice) => fold(choice) === fold(plainText(cell))) ?? plainText(cell),
};

/** A cell as a custom field of this kind takes it; the field itself refuses what does not fit. */
export function customCell(def: FieldDef, cell: Cell, line: Source | undefined): CustomValue {
  return customReaders[def.type](def, cell, line);
}

export interface Identity {
  kind: "number" | "serial" | "natural";
  key: string;
}

interface Named {
  name?: string | null;
  inventory_number?: string | null;
  serial_number?: string | null;
  manufacturer?: string | null;
  model?: string | null;
}

/** By maker, model and name: what tells items apart that have no number. */
export function naturalKey(item: Named): string {
  return JSON.stringify([item.manufacturer ?? "", item.model ?? "", item.name ?? ""]);
}

/**
 * What makes a row the same item as before, so that a second import adds nothing: its inventory number, else its serial number,
 * else maker, model and name together.
 */
export function identityOf(item: Named): Identity {
  if (item.inventory_number) return { kind: "number", key: item.inventory_number };
  if (item.serial_number) return { kind: "serial", key: item.serial_number };
  return { kind: "natural", key: naturalKey(item) };
}

interface Entry {
  id: string;
  name: string;
  path?: string;
  code: string | null;
  /** Two letters of a department. */
  short_code?: string;
}

const pathOf = (text: string) => fold(text.split(/\s*[›>/\\]\s*/).join(" › "));

/** Finds records as people name them: by code, by path, by name, in this order; a name that several have is ambiguous. */
export class Directory<T extends Entry> {
  private readonly byId = new Map<string, T>();
  private readonly indexes: Map<string, T[]>[] = [new Map(), new Map(), new Map()];

  constructor(entries: readonly T[]) {
    const [codes, paths, names] = this.indexes;
    const put = (index: Map<string, T[]> | undefined, key: string, entry: T) => index?.set(key, [...(index.get(key) ?? []), entry]);
    for (const entry of entries) {
      this.byId.set(entry.id, entry);
      for (const code of new Set([entry.code, entry.short_code].map((word) => fold(word ?? "")))) if (code) put(codes, code, entry);
      if (entry.path) put(paths, pathOf(entry.path), entry);
      put(names, fold(entry.name), entry);
    }
  }

  get(id: string): T | undefined {
    return this.byId.get(id);
  }

  find(word: string): T | "unknown" | "ambiguous" {
    const keys = [fold(word), pathOf(word), fold(word)];
    for (const [at, index] of this.indexes.entries()) {
      const found = index.get(keys[at] ?? "") ?? [];
      if (found.length > 0) return found.length === 1 && found[0] ? found[0] : "ambiguous";
    }
    return "unknown";
  }
}
