import "server-only";
import { once } from "node:events";
import { PassThrough, Readable } from "node:stream";
import type { Download } from "@/lib/core/http/download";
import { neutral } from "@/lib/core/tabular/neutral";

export const exportFormats = ["csv", "xlsx"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** A value of a table that leaves: an instant as the Date that it is, a day as ISO. */
export type ExportValue = string | number | boolean | Date | null | undefined;

export interface ExportColumn<Row> {
  header: string;
  /** A `number` may come as the database writes decimals; a `day` is YYYY-MM-DD; all else is text, a Date an instant. */
  type?: "number" | "day" | "instant";
  width?: number;
  value: (row: Row) => ExportValue;
}

export interface ExportTable<Row> {
  /** Without the ending: `exportName`. */
  name: string;
  format: ExportFormat;
  sheet: string;
  /** Of the theatre: where an instant is shown without its zone, it is the time there. */
  zone: string;
  columns: readonly ExportColumn<Row>[];
  /** Read a batch at a time while the file leaves; is told to end when the reader goes. */
  batches: AsyncIterable<readonly Row[]>;
}

const isBlank = (value: ExportValue): value is null | undefined | "" => value === null || value === undefined || value === "";

type Type = ExportColumn<unknown>["type"];

// A column says what its values should be; what some row holds instead is text, and as harmless as text.
const isNumber = (value: ExportValue, type: Type) => type === "number" && Number.isFinite(Number(value));
const isDay = (value: ExportValue, type: Type) => type === "day" && /^\d{4}-\d{2}-\d{2}$/.test(String(value));

/** One field of RFC 4180. Only what is typed as a number stands bare. */
function csvField(value: ExportValue, type: Type): string {
  if (isBlank(value)) return "";
  if (isNumber(value, type)) return String(Number(value));
  const text = value instanceof Date ? value.toISOString() : isDay(value, type) ? String(value) : neutral(String(value));
  return /[",\r\n;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const byteOrderMark = "\uFEFF";

async function* csvText<Row>({ columns, batches }: ExportTable<Row>): AsyncGenerator<string> {
  const line = (fields: string[]) => `${fields.join(",")}\r\n`;
  // The mark of UTF-8, without which Excel reads Cyrillic as something else.
  yield byteOrderMark + line(columns.map(({ header }) => csvField(header, undefined)));
  for await (const rows of batches) {
    yield rows.map((row) => line(columns.map(({ type, value }) => csvField(value(row), type)))).join("");
  }
}

/** The wall clock of a zone as a Date whose UTC fields show it: a workbook knows no zones. */
function wallClock(at: Date, clock: Intl.DateTimeFormat): Date {
  return new Date(`${clock.format(at).replace(" ", "T")}Z`);
}

function clockOf(zone: string): Intl.DateTimeFormat {
  // Swedish writes ISO 8601.
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
}

/** `_x0041_` in a workbook means a letter, so the text itself must be told apart. */
const escaped = (text: string) => text.replace(/_x([0-9A-Fa-f]{4})_/g, "_x005F_x$1_");

const longestCell = 32_767;

function workbookCell(value: ExportValue, type: Type, clock: Intl.DateTimeFormat): string | number | Date | null {
  if (isBlank(value)) return null;
  if (isNumber(value, type)) return Number(value);
  if (isDay(value, type)) return new Date(`${String(value)}T00:00:00Z`);
  if (value instanceof Date) return wallClock(value, clock);
  return escaped(neutral(String(value))).slice(0, longestCell);
}

const formats = { number: undefined, day: "yyyy-mm-dd", instant: "yyyy-mm-dd hh:mm:ss" } as const;

/** Writes as the reader takes it: a batch waits until the one before has left. */
async function writeWorkbook<Row>({ sheet, columns, batches, zone }: ExportTable<Row>, out: PassThrough): Promise<void> {
  const { default: Excel } = await import("exceljs");
  const book = new Excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false });
  const page = book.addWorksheet(sheet.slice(0, 31), { views: [{ state: "frozen", ySplit: 1 }] });
  page.columns = columns.map(({ type, width }) => ({
    width: width ?? 18,
    ...(type && formats[type] ? { style: { numFmt: formats[type] } } : {}),
  }));
  const clock = clockOf(zone);
  const head = page.addRow(columns.map(({ header }) => neutral(header)));
  head.font = { bold: true };
  head.commit();
  for await (const rows of batches) {
    for (const row of rows) page.addRow(columns.map(({ type, value }) => workbookCell(value(row), type, clock))).commit();
    if (out.destroyed) return;
    if (out.writableNeedDrain) await Promise.race([once(out, "drain"), once(out, "close")]);
  }
  page.commit();
  await book.commit();
}

function workbook<Row>(table: ExportTable<Row>): Readable {
  const out = new PassThrough();
  writeWorkbook(table, out).catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return out;
}

const kinds = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** «Предметы, АртМеханика, 2026-11-24» */
export function exportName(parts: { what: string; theatre: string; at: Date; zone: string }): string {
  const day = clockOf(parts.zone).format(parts.at).slice(0, 10);
  return [parts.what, parts.theatre, day].filter(Boolean).join(", ");
}

/** A table as a file, written while it leaves: memory does not grow with its rows. */
export function exportTable<Row>(table: ExportTable<Row>): Download {
  return {
    name: `${table.name.replace(/[/\\:*?"<>|]/g, " ")}.${table.format}`,
    mimeType: kinds[table.format],
    size: null,
    disposition: "attachment",
    open: () => (table.format === "csv" ? Readable.from(csvText(table)) : workbook(table)),
  };
}
