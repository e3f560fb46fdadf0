import "server-only";
import { AppError } from "@/lib/core/errors";
import { storage } from "@/lib/core/storage/configured";
import { partSize } from "@/lib/files/constants";
import { type FileRow, partsOf } from "@/lib/files/rows";
import { partSizes } from "@/lib/files/rules";
import type { FileUpload } from "@/lib/files/schema";

function absentAs<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof AppError && error.code === "NOT_FOUND") return value;
    throw error;
  };
}

/** The whole object stands there already: whoever joined the parts died before it could say so. */
export async function isJoined(row: FileRow): Promise<boolean> {
  const { bucket, key } = partsOf(row);
  const size = await storage().size(bucket, key).catch(absentAs(null));
  return size !== null && size === row.size;
}

/** Numbers of the parts that the storage has; of all where they have been joined already. An upload that is over has none. */
async function receivedParts(row: FileRow, sizes: readonly number[]): Promise<Set<number>> {
  if (sizes.length === 0) return new Set();
  const found = await storage().listParts(partsOf(row)).catch(absentAs([]));
  const numbers = found.filter(({ number, size }) => sizes[number - 1] === size).map(({ number }) => number);
  if (numbers.length === sizes.length || !(await isJoined(row))) return new Set(numbers);
  return new Set(sizes.map((_, index) => index + 1));
}

/** An upload as its client sees it: every part with its address, and whether it is there. */
export async function describeUpload(row: FileRow): Promise<FileUpload> {
  const sizes = row.upload_id && row.status === "pending" ? partSizes(row.size ?? 0) : [];
  const received = await receivedParts(row, sizes);
  const parts = await Promise.all(
    sizes.map(async (size, index) => {
      const number = index + 1;
      const url = (await storage().partUrl(partsOf(row), number)) ?? `/api/v1/files/uploads/${row.id}/parts/${number}`;
      return { number, size, url, received: received.has(number) };
    }),
  );
  return { id: row.id, name: row.name, size: row.size ?? 0, status: row.status, problem: row.problem, part_size: partSize, parts };
}
