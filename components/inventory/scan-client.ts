"use client";

import type { z } from "zod";
import type { ActBody } from "@/components/inventory/scan-session";
import type { Problem } from "@/lib/core/result";
import type { Scanned } from "@/lib/inventory/scan/schema";
import type { CountedLine } from "@/lib/inventory/stocktakes/schema";

/** `away`: no answer, so nobody knows whether it was done; the same request is sent again. */
export type Outcome<T> = { kind: "done"; data: T } | { kind: "refused"; status: number; problem: Problem } | { kind: "away" };

export interface DoneAct {
  id: string;
  number: number;
  items: number;
}

export type Counted = z.output<typeof CountedLine>;

/** A refusal is final; a server that is overrun or down is as good as none. */
const isAway = (status: number) => status >= 500 || status === 429;

async function ask<T>(path: string, init?: RequestInit): Promise<Outcome<T>> {
  try {
    const response = await fetch(`/api/v1/inventory/${path}`, { ...init, headers: { Accept: "application/json", ...init?.headers } });
    if (response.ok) return { kind: "done", data: (await response.json()) as T };
    if (isAway(response.status)) return { kind: "away" };
    const { error } = (await response.json()) as { error: Problem };
    return { kind: "refused", status: response.status, problem: error };
  } catch {
    return { kind: "away" };
  }
}

const post = (key: string, body: object): RequestInit => ({
  method: "POST",
  headers: { "Content-Type": "application/json", "Idempotency-Key": key },
  body: JSON.stringify(body),
});

export const lookUp = (code: string) => ask<Scanned>(`scan?code=${encodeURIComponent(code)}`);
export const sendAct = (key: string, body: ActBody) => ask<DoneAct>("movements", post(key, body));
/** The code's own id makes that it counts once, however often it is sent. */
export const sendCount = (stocktakeId: string, { id, at, itemId }: { id: string; at: string; itemId: string }) =>
  ask<Counted>(
    `stocktakes/${stocktakeId}/counts`,
    post(id, { item_id: itemId, mode: "add", quantity: "1", mutation_id: id, counted_at: at }),
  );
export const takeBack = (key: string, batchId: string) => ask<DoneAct>(`batches/${batchId}/reverse`, post(key, {}));

/** As random as a UUID, and made without https too. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
