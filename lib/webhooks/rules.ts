/** Whether a webhook that asks for `wanted` hears of `topic`. */
export function wants(wanted: readonly string[], topic: string): boolean {
  const family = `${topic.split(".")[0] ?? ""}.*`;
  return wanted.some((one) => one === "*" || one === topic || one === family);
}

/** Seconds until the next attempt after the n-th failed one: 10 s, 30 s, 90 s … at most six hours. */
export function pauseAfter(attempt: number): number {
  return Math.min(6 * 3600, 10 * 3 ** (attempt - 1));
}
