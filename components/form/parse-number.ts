import { plainNumber } from "@/lib/core/plain-number";

/** “1 204,5” as people type it → `1204.5`; anything else comes back trimmed, to be judged by the schema. */
export function normalizeNumber(text: string): string {
  return plainNumber(text) ?? text.trim();
}
