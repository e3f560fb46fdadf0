import "server-only";
import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { invalid } from "@/lib/core/errors";
import { textCell, type TableRow } from "@/lib/core/tabular/cell";

const delimiters = [";", "\t", ","] as const;
const chunkLength = 65_536;
/** A longer one is a quote that was never closed, not a row. */
const longestRecord = 200_000;

/** How often each delimiter stands outside quotes in the first line that says anything. */
function detectDelimiter(text: string): string {
  const counts = new Map<string, number>(delimiters.map((delimiter) => [delimiter, 0]));
  let isQuoted = false;
  for (const letter of text.trimStart().slice(0, chunkLength)) {
    if (letter === '"') isQuoted = !isQuoted;
    if (isQuoted) continue;
    if (letter === "\n" || letter === "\r") break;
    const count = counts.get(letter);
    if (count !== undefined) counts.set(letter, count + 1);
  }
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? best[0] : ",";
}

/** Excel's own way to name the delimiter, `sep=;` in the first line. */
const announced = /^sep=(.)\r?\n/;

function* chunksOf(text: string): Generator<string> {
  for (let start = 0; start < text.length; start += chunkLength) yield text.slice(start, start + chunkLength);
}

function refuse(error: unknown): never {
  if (!(error instanceof CsvError)) throw error;
  throw invalid({ file: "issue.file_broken_row" }, { row: Number(error.records ?? 0) + 1 });
}

/** Records of a CSV text: delimiter found out, quoted cells over several lines, stray quotes inside a cell kept. */
export async function* csvRows(text: string): AsyncGenerator<TableRow> {
  const told = announced.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const parser = parse({
    delimiter: told?.[1] ?? detectDelimiter(body),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: longestRecord,
  });
  let number = told ? 1 : 0;
  try {
    for await (const record of Readable.from(chunksOf(body)).pipe(parser)) {
      number += 1;
      yield { number, cells: (record as string[]).map(textCell) };
    }
  } catch (error) {
    refuse(error);
  }
}
