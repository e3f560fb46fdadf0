import { z } from "zod";

/** A file that a caller sent, in a temporary place of ours until the call ends. Only adapters make one: no JSON can forge it. */
export class UploadedFile {
  constructor(
    readonly path: string,
    /** As the caller calls it; nothing is decided by it. */
    readonly name: string,
    readonly size: number,
    readonly sha256: string,
  ) {}
}

/** Input of an operation that takes a file (`http.body: "upload"`). */
export const Upload = z
  .custom<UploadedFile>((value) => value instanceof UploadedFile, { error: "issue.file_missing" })
  .meta({ override: { type: "string", format: "binary" } });
