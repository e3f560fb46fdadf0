/** “1 204,5” as people type it → `1204.5`; anything else comes back trimmed, to be judged by the schema. */
export function normalizeNumber(text: string): string {
  const plain = text
    .trim()
    .replace(/[\s\u00A0\u202F]/g, "")
    .replace("−", "-")
    .replace(",", ".");
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? plain : text.trim();
}
