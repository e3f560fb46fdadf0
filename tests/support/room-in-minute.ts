import { setTimeout as sleep } from "node:timers/promises";

/** Waits for the next minute where less than this is left of the running one: limits in Redis count by minutes of the clock, and weigh the last. */
export async function roomInMinute(milliseconds: number): Promise<void> {
  const left = 60_000 - (Date.now() % 60_000);
  if (left < milliseconds) await sleep(left + 50);
}
