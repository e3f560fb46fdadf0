import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchFile } from "@/lib/files/rows";
import { FileId, StoredFile } from "@/lib/files/schema";

/** For the records that take a file by its id (`ctx.run`): whoever hangs a file on a record must see it. */
export const getFileFacts = defineQuery({
  name: "files.getFileFacts",
  permission: "person",
  summary: "What a file is, where the caller may see it",
  input: FileId,
  output: StoredFile,
  handler: (ctx, input) => fetchFile(ctx, input.id),
});
