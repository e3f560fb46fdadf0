import "server-only";
import type { Context } from "@/lib/core/context";
import { AppError, invalid } from "@/lib/core/errors";
import { getFileFacts } from "@/lib/files/queries/get-file-facts";

/** A file that the caller sees, and so may hang on a record; anything else is refused under `file_id`. */
export async function requireFile(ctx: Context, fileId: string | null | undefined, { isPicture = false } = {}): Promise<void> {
  if (!fileId) return;
  const file = await ctx.run(getFileFacts, { id: fileId }).catch((error: unknown) => {
    throw error instanceof AppError && error.code === "NOT_FOUND" ? invalid({ file_id: "issue.unknown_record" }) : error;
  });
  if (isPicture && file.width === null) throw invalid({ file_id: "media.not_a_photo" });
}
