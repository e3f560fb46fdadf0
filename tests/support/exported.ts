import { buffer } from "node:stream/consumers";
import type { Caller } from "@/lib/core/context";
import type { Download } from "@/lib/core/http/download";
import { type Operation, run } from "@/lib/core/operation";
import { readTable } from "@/lib/core/tabular/table";

/** A file that leaves, as bytes. */
export async function exportedBytes(operation: Operation, caller: Caller, input: object = {}): Promise<Buffer> {
  const file = (await run(operation, caller, input)) as Download;
  return buffer(await file.open());
}

/** The rows of an export under its headings; what is blank is left out. */
export async function exportedRows(operation: Operation, caller: Caller, input: object = {}): Promise<Record<string, unknown>[]> {
  const rows: unknown[][] = [];
  for await (const row of readTable(await exportedBytes(operation, caller, input))) rows.push(row.cells);
  const [head = [], ...rest] = rows;
  const told = (cells: unknown[]) => cells.flatMap((cell, index) => (cell === null ? [] : [[String(head[index]), cell] as const]));
  return rest.map((cells) => Object.fromEntries(told(cells)));
}
