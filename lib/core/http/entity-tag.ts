import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "@/lib/core/errors";

/**
 * A record's ETag: its version, and a hash of the answer. A record tells more than its own row (names of a place, photos, due days),
 * which may change while its version stands.
 */
export function entityTag(data: unknown, answer: string): string | undefined {
  const version = typeof data === "object" && data !== null && "version" in data ? data.version : undefined;
  if (typeof version !== "number") return undefined;
  return `"v${version}-${createHash("sha256").update(answer).digest("base64url").slice(0, 12)}"`;
}

/** Whether the client holds this record already (RFC 9110, 13.1.2: weak comparison, a list or `*`). */
export function isKnown(header: string | null, tag: string): boolean {
  if (header === null) return false;
  const seen = header.split(",").map((one) => one.trim().replace(/^W\//, ""));
  return seen.includes("*") || seen.includes(tag);
}

/**
 * The version of `If-Match: "v7-…"`, also without the hash; undefined for none and for `*`. A proxy that compresses makes it `W/"v7-…"`.
 * What is no tag of ours is refused: an edit that meant to be careful must not go through unchecked.
 */
export function seenVersion(header: string | null): string | undefined {
  if (header === null || header.trim() === "*") return undefined;
  const version = /^\s*(?:W\/)?"v(\d+)(?:-[\w-]+)?"\s*$/.exec(header)?.[1];
  if (version) return version;
  throw new AppError("VALIDATION_ERROR", "validation_error", { fields: { "If-Match": ["issue.wrong_format"] } });
}
