import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/core/context";

/** Where the gate tells the page of the same request whom it let in, by a key that nobody else can know. */
export const admissionHeader = "x-flytower-admission";

/** What no page took, because there was none, is forgotten. */
const lifeMs = 30_000;

interface Admission {
  actor: Actor;
  at: number;
}

// Next bundles middleware and pages apart; one process still has one list.
const shared = globalThis as typeof globalThis & { flytowerAdmissions?: Map<string, Admission> };
const admissions = () => (shared.flytowerAdmissions ??= new Map());

/** Keeps whom the gate looked up, so that a request reads its session once; the key for the page. */
export function noteAdmission(actor: Actor): string {
  const [all, now] = [admissions(), Date.now()];
  for (const [key, { at }] of all) {
    if (now - at < lifeMs) break;
    all.delete(key);
  }
  const key = randomUUID();
  all.set(key, { actor, at: now });
  return key;
}

/** Whom the gate let in, once: whoever asks again, or with a key of their own, looks the session up. */
export function takeAdmission(key: string | null): Actor | undefined {
  if (!key) return undefined;
  const found = admissions().get(key);
  admissions().delete(key);
  return found?.actor;
}
