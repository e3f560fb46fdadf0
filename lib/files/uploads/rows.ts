import "server-only";
import { AppError } from "@/lib/core/errors";
import { storage } from "@/lib/core/storage/configured";
import { partSize } from "@/lib/files/constants";
import { type FileRow, partsOf } from "@/lib/files/rows";
import { partSizes } from "@/lib/files/rules";
import type { FileUpload } from "@/lib/files/schema";

/** Parts in the storage by number. An upload that is over has none. */
async function receivedParts(row: FileRow): Promise<Map<number, number>> {
  if (!row.upload_id || row.status !== "pending") return new Map();
  const found = await storage()
    .listParts(partsOf(row))
    .catch((error: unknown) => {
      if (error instanceof AppError && error.code === "NOT_FOUND") return [];
      throw error;
    });
  return new Map(found.map(({ number, size }) => [number, size]));
}

/** An upload as its client sees it: every part with its address, and whether it is there. */
export async function describeUpload(row: FileRow): Promise<FileUpload> {
  const received = await receivedParts(row);
  const sizes = row.upload_id && row.status === "pending" ? partSizes(row.size ?? 0) : [];
  const parts = await Promise.all(
    sizes.map(async (size, index) => {
      const number = index + 1;
      const url = (await storage().partUrl(partsOf(row), number)) ?? `/api/v1/files/uploads/${row.id}/parts/${number}`;
      return { number, size, url, received: received.get(number) === size };
    }),
  );
  return { id: row.id, name: row.name, size: row.size ?? 0, status: row.status, problem: row.problem, part_size: partSize, parts };
}
