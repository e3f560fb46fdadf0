"use client";

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { uuidv7 } from "uuidv7";
import {
  addCountCode,
  changeCountCode,
  type CountCode,
  dropCountCode,
  emptyQueue,
  type Meaning,
  meaningOf,
  nextCountCode,
  settled,
  type Told,
} from "@/components/inventory/count-queue";
import { lookUp, type Outcome, sendCount } from "@/components/inventory/scan-client";
import { keptStore } from "@/components/inventory/scan-store";
import { useOneAtATime, useRetries } from "@/components/inventory/use-retries";
import type { ScannedItem } from "@/lib/inventory/scan/schema";

/** Who is signed out signs in and goes on: nothing that was scanned is lost. */
const isSignedOut = (outcome: Outcome<unknown>) => outcome.kind === "refused" && outcome.status === 401;

async function find({ code, item }: CountCode): Promise<Outcome<Meaning>> {
  if (item) return { kind: "done", data: { kind: "item", item } };
  const found = await lookUp(code);
  if (found.kind === "done") return { kind: "done", data: meaningOf(found.data.candidates) };
  return found.kind === "refused" && found.status === 422 ? { kind: "done", data: { kind: "unknown" } } : found;
}

async function countOne(stocktakeId: string, code: CountCode): Promise<Outcome<Told>> {
  const found = await find(code);
  if (found.kind !== "done") return found;
  if (found.data.kind !== "item") return { kind: "done", data: found.data };
  const { item } = found.data;
  const counted = await sendCount(stocktakeId, { id: code.id, at: code.at, itemId: item.id });
  if (counted.kind === "done") return { kind: "done", data: { kind: "counted", item, counted: counted.data } };
  if (counted.kind === "away" || isSignedOut(counted)) return counted;
  return { kind: "done", data: { kind: "refused", item, problem: counted.problem } };
}

/** Codes of one count, the oldest first, each until the server has answered; `tell` hears what became of it. */
export function useScanCount(stocktakeId: string, tell: (told: Told, code: string) => void) {
  const store = keptStore(`count.${stocktakeId}`, emptyQueue);
  const queue = useSyncExternalStore(store.watch, store.get, () => emptyQueue);
  const [isAway, setAway] = useState(false);
  const alone = useOneAtATime();
  const heard = useRef(tell);
  useEffect(() => {
    heard.current = tell;
  });
  const next = nextCountCode(queue);
  const count = useCallback(() => {
    if (!next) return;
    const answer = (outcome: Outcome<Told>) => {
      const waits = outcome.kind === "away" || isSignedOut(outcome);
      setAway(waits);
      if (waits) return;
      const told: Told = outcome.kind === "done" ? outcome.data : { kind: "refused", item: null, problem: outcome.problem };
      store.set(settled(store.get(), next.id, told));
      heard.current(told, next.code);
    };
    void alone(() => countOne(stocktakeId, next), answer);
  }, [alone, next, stocktakeId, store]);
  useEffect(count, [count]);
  useRetries(next !== undefined, count);
  return {
    codes: queue.codes,
    isAway,
    scan: (code: string) => store.set(addCountCode(store.get(), code, uuidv7(), new Date().toISOString())),
    choose: (id: string, item: ScannedItem) => store.set(changeCountCode(store.get(), id, { outcome: "waiting", item, candidates: [] })),
    drop: (id: string) => store.set(dropCountCode(store.get(), id)),
  };
}
