import "server-only";
import { AppError, invalid } from "@/lib/core/errors";
import { csvRows } from "@/lib/core/tabular/csv";
import { decodeText } from "@/lib/core/tabular/encoding";
import { xlsxRows } from "@/lib/core/tabular/xlsx";
import type { TableRow } from "@/lib/core/tabular/cell";

function startsWith(bytes: Buffer, ...signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** A workbook is a zip archive; a compound file is an old or a protected workbook; all else is read as text. */
function rowsOf(bytes: Buffer): AsyncGenerator<TableRow> {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw invalid({ file: "issue.file_old_workbook" });
  if (startsWith(bytes, 0x50, 0x4b)) return xlsxRows(bytes);
  const text = decodeText(bytes);
  if (text === undefined) throw invalid({ file: "issue.file_unreadable" });
  return csvRows(text);
}

/**
 * Rows of a CSV or XLSX file that hold anything, by what is in it and not by its name. What cannot be read is refused with
 * VALIDATION_ERROR of the field `file`, whatever the readers make of it.
 */
export async function* readTable(bytes: Buffer): AsyncGenerator<TableRow> {
  try {
    for await (const row of rowsOf(bytes)) {
      if (row.cells.some((cell) => cell !== null)) yield row;
    }
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError("VALIDATION_ERROR", "validation_error", { fields: { file: ["issue.file_unreadable"] } }, {}, { cause: error });
  }
}
