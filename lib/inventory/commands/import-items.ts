import "server-only";
import { AppError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import type { TableRow } from "@/lib/core/tabular/cell";
import { readTable } from "@/lib/core/tabular/table";
import { nameColumns } from "@/lib/inventory/import-columns/rules";
import { takeRows, type ReadRow } from "@/lib/inventory/import-chunks/rows";
import { chooseMapping, fetchDirectories, groundOf } from "@/lib/inventory/import-drafts/rows";
import { Progress } from "@/lib/inventory/import-progress/rows";
import { startImportRun } from "@/lib/inventory/import-runs/rows";
import { importLimits } from "@/lib/inventory/imports/constants";
import { lockImports } from "@/lib/inventory/imports/rows";
import { columnSources, readRow, type ColumnSource } from "@/lib/inventory/imports/rules";
import { ImportItemsInput, ImportReport } from "@/lib/inventory/imports/schema";

/** Rows in parts of a size that one statement can carry; the file is read as the import goes. */
async function* inChunks(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow[]> {
  let chunk: TableRow[] = [];
  for await (const row of rows) {
    chunk.push(row);
    if (chunk.length < importLimits.chunk) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

function samplesOf(columns: readonly string[], rows: readonly TableRow[]): ImportReport["columns"] {
  return columns.map((name, index) => {
    const filled = rows.map((row) => row.cells[index] ?? null).filter((cell) => cell !== null);
    return {
      name,
      samples: [...new Set(filled.map((cell) => String(cell).slice(0, 100)))].slice(0, importLimits.samples),
    };
  });
}

/** What the rows of a file say of our fields, in parts; refused as soon as they are too many. */
async function* readFile(first: TableRow[], rest: AsyncIterable<TableRow[]>, sources: readonly ColumnSource[]): AsyncGenerator<ReadRow[]> {
  let total = 0;
  const read = (rows: TableRow[]) => {
    total += rows.length;
    if (total > importLimits.rows) throw invalid({ file: "inventory.import_too_many_rows" }, { count: importLimits.rows });
    return rows.map((row) => ({ number: row.number, words: readRow(sources, row.cells) }));
  };
  yield read(first);
  for await (const rows of rest) yield read(rows);
}

async function* startingWith<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

/** The file as parts of rows, with its header and what its first rows say of each column. */
async function openFile(file: File) {
  const limit = importLimits.megabytes * 1024 * 1024;
  if (file.size > limit) throw new AppError("PAYLOAD_TOO_LARGE", "payload_too_large", { limit }, { limit: `${importLimits.megabytes} MB` });
  const rows = readTable(Buffer.from(await file.arrayBuffer()));
  const header = await rows.next();
  if (header.done) throw invalid({ file: "inventory.import_empty" });
  const chunks = inChunks(rows);
  const first = await chunks.next();
  if (first.done) throw invalid({ file: "inventory.import_empty" });
  const second = await chunks.next();
  const rest = second.done ? chunks : startingWith(second.value, chunks);
  return { columns: nameColumns(header.value.cells), first: first.value, rest, isLarge: !second.done };
}

/**
 * Brings items from a table. Rows with errors are reported and do not stop the others; a dry run does everything but write. A row
 * is an item that is here already by its identity (`identityOf`): then what differs is changed, and a second import adds nothing.
 * A file of more rows than one statement carries is written by a job, a part at a time.
 */
export const importItems = defineCommand({
  name: "inventory.importItems",
  permission: "inventory:import",
  summary: "Import items from CSV or XLSX; rows are created, updated or left as they are; more than 1,000 by a job to follow",
  input: ImportItemsInput,
  output: ImportReport,
  http: { method: "POST", path: "/inventory/import", body: "multipart", job: (report: ImportReport) => report.id },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const isDry = input.dry_run;
    const { columns, first, rest, isLarge } = await openFile(input.file);
    const directories = await fetchDirectories(ctx);
    const mapping = chooseMapping(directories, input, columns, first);
    const ground = groundOf(ctx, input, directories, mapping);
    const rows = readFile(first, rest, columnSources(mapping, columns));
    const read = { columns: samplesOf(columns, first), mapping };
    if (isLarge && !isDry) return startImportRun(ctx, input, { ...read, rows });
    if (!isDry) await lockImports(ctx);
    const progress = new Progress(ctx, mapping);
    for await (const some of rows) await takeRows(ctx, some, ground, progress, { isDry });
    const figures = { file_name: input.file.name, ...progress.counts };
    if (isDry) ctx.unchanged();
    else ctx.record({ event: "import.completed", entity: "import", id: newId(), after: figures });
    const { errors, preview } = progress;
    const times = { created_at: ctx.now, updated_at: ctx.now, finished_at: ctx.now };
    return { id: null, status: "done" as const, ...figures, dry_run: isDry, ...times, errors, preview, ...read };
  },
});
