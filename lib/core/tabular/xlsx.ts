import "server-only";
import { Readable } from "node:stream";
import type { Cell as ExcelCell, CellValue, Row } from "exceljs";
import { invalid } from "@/lib/core/errors";
import { textCell, type Cell, type TableRow } from "@/lib/core/tabular/cell";
import { listEntries, measureEntry, readEntryText, repack, type Part, type ZipEntry } from "@/lib/core/tabular/zip";

/** What the parts of a workbook that are read may come to, unpacked. */
const unpackedLimit = 160 * 1024 * 1024;
const indexLimit = 4 * 1024 * 1024;
const widestRow = 1000;

const noRelations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
const noStrings = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"></sst>`;

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
}

function tagsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, "g")) ?? [];
}

/** The first sheet that is shown, as the workbook orders them. */
async function firstSheet(bytes: Buffer, entries: Map<string, ZipEntry>): Promise<ZipEntry> {
  const read = async (name: string) => {
    const entry = entries.get(name);
    return entry ? readEntryText(bytes, entry, indexLimit) : "";
  };
  const [book, relations] = [await read("xl/workbook.xml"), await read("xl/_rels/workbook.xml.rels")];
  const shown = tagsOf(book, "sheet").find((tag) => !/hidden/i.test(attribute(tag, "state") ?? ""));
  const relation = tagsOf(relations, "Relationship").find((tag) => attribute(tag, "Id") === attribute(shown ?? "", "r:id"));
  const target = attribute(relation ?? "", "Target")?.replace(/^\/(xl\/)?|^xl\//, "");
  const named = target ? entries.get(`xl/${target}`) : undefined;
  const numbered = [...entries.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name)).toSorted();
  const sheet = named ?? entries.get(numbered[0] ?? "");
  if (!sheet) throw invalid({ file: "issue.file_unreadable" });
  return sheet;
}

/** The parts that the reader needs, in the order that spares it files of its own; nothing else of the archive is unpacked. */
async function partsOf(bytes: Buffer): Promise<Part[]> {
  const entries = listEntries(bytes);
  const sheet = await firstSheet(bytes, entries);
  const wanted: [string, ZipEntry | undefined][] = [
    ["xl/workbook.xml", entries.get("xl/workbook.xml")],
    ["xl/styles.xml", entries.get("xl/styles.xml")],
    ["xl/sharedStrings.xml", entries.get("xl/sharedStrings.xml")],
    ["xl/worksheets/sheet1.xml", sheet],
  ];
  const parts: Part[] = [{ name: "xl/_rels/workbook.xml.rels", text: noRelations }];
  let left = unpackedLimit;
  for (const [name, entry] of wanted) {
    if (!entry) {
      if (name === "xl/sharedStrings.xml") parts.push({ name, text: noStrings });
      continue;
    }
    const size = await measureEntry(bytes, entry, left);
    left -= size;
    parts.push({ name, entry, size });
  }
  return parts;
}

/** `_x000D_` is how a workbook writes what XML cannot hold. */
function unescape(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function dateCell(date: Date): Cell {
  if (Number.isNaN(date.getTime())) return null;
  const [day, time = ""] = date.toISOString().split("T");
  return time.startsWith("00:00:00") ? (day ?? null) : `${day}T${time.slice(0, 8)}`;
}

const firstDay = Date.UTC(1899, 11, 30);

/** A formula's result comes as a number even where it is shown as a date. */
function isDateFormat(format: string | undefined): boolean {
  return /[ymdhs]/i.test((format ?? "").replace(/\[[^\]]*\]|"[^"]*"|General/gi, ""));
}

function objectValue(value: Exclude<CellValue, string | number | boolean | Date | null | undefined>, format?: string): Cell {
  if ("richText" in value) return textCell(unescape(value.richText.map((run) => run.text).join("")));
  if ("error" in value) return value.error;
  if ("text" in value) return plainValue(value.text);
  const { result } = value as { result?: CellValue };
  if (typeof result === "number" && Number.isFinite(result) && isDateFormat(format))
    return dateCell(new Date(firstDay + Math.round(result * 86_400_000)));
  return plainValue(result);
}

function plainValue(value: CellValue, format?: string): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string") return textCell(unescape(value));
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  if (typeof value === "boolean") return value;
  return value instanceof Date ? dateCell(value) : objectValue(value, format);
}

function cellsOf(row: Row): Cell[] {
  const cells: Cell[] = [];
  row.eachCell({ includeEmpty: false }, (cell: ExcelCell, column: number) => {
    if (column > widestRow) return;
    while (cells.length < column) cells.push(null);
    cells[column - 1] = plainValue(cell.value, cell.numFmt);
  });
  return cells;
}

/** Rows of the first visible sheet of a workbook: results of formulas, dates as ISO, rich text as text. */
export async function* xlsxRows(bytes: Buffer): AsyncGenerator<TableRow> {
  const parts = await partsOf(bytes);
  const { default: Excel } = await import("exceljs");
  const source = Readable.from(repack(bytes, parts));
  const reader = new Excel.stream.xlsx.WorkbookReader(source, {
    worksheets: "emit",
    sharedStrings: "cache",
    styles: "cache",
    hyperlinks: "ignore",
    entries: "ignore",
  });
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) yield { number: row.number, cells: cellsOf(row) };
    }
  } finally {
    source.destroy();
  }
}
