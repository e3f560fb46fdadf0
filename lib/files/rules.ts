import { extensionOf, thumbnailWidths } from "@/lib/core/media/rules";
import { partSize } from "@/lib/files/constants";

/** `{theatre}/files/{id}.pdf`: the name that people gave is kept in the row, never in a path. */
export function objectKey(theatreId: string, fileId: string, name: string): string {
  const extension = extensionOf(name);
  return `${theatreId}/files/${fileId}${extension ? `.${extension}` : ""}`;
}

export function thumbnailKey(key: string, width: number): string {
  const cut = key.lastIndexOf("/");
  const stem = key.slice(cut + 1).replace(/\.[^.]*$/, "");
  return `${key.slice(0, cut)}/thumb/${stem}-${width}.webp`;
}

/** All objects that a file may have. */
export function keysOf(key: string): string[] {
  return [key, ...thumbnailWidths.map((width) => thumbnailKey(key, width))];
}

/** Sizes of the parts that a file of this size is brought in. */
export function partSizes(size: number): number[] {
  return Array.from({ length: Math.ceil(size / partSize) }, (_, index) => Math.min(partSize, size - index * partSize));
}
