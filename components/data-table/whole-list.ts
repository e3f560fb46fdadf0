"use client";

import { startTransition, useEffect, useEffectEvent, useState } from "react";

export interface WholePage<Row> {
  rows: readonly Row[];
  /** Where the next page begins; null at the end. */
  next: string | null;
}

/** Reads a page of the list from the API. */
export type LoadPage<Row> = (cursor: string, signal: AbortSignal) => Promise<WholePage<Row>>;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Between two frames, or soon where there is no such moment: rows in sight come before rows that may be wanted. */
function idleMoment(): Promise<unknown> {
  if (!("requestIdleCallback" in window)) return pause(50);
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: 200 }));
}

/** Tries for half a minute; after that once whenever somebody calls what `stop` is given. */
export async function attempt<Row>(
  load: LoadPage<Row>,
  cursor: string,
  signal: AbortSignal,
  stop: (goOn: () => void) => void,
): Promise<WholePage<Row>> {
  for (let wait = 1000; ; wait *= 2) {
    try {
      return await load(cursor, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      await (wait > 16_000 ? new Promise<void>(stop) : pause(wait));
    }
  }
}

interface WholeList<Row> {
  rows: readonly Row[];
  /** Set where reading has stopped short of the end. */
  goOn?: () => void;
}

/** The first page as the server drew it, and all others after it one by one while nobody waits for them. */
export function useWholeList<Row>(first: WholePage<Row>, load: LoadPage<Row>): WholeList<Row> {
  const [more, setMore] = useState<{ of: WholePage<Row>; rows: readonly Row[] }>({ of: first, rows: first.rows });
  const [goOn, setGoOn] = useState<() => void>();
  const reader = useEffectEvent(load);

  useEffect(() => {
    const done = new AbortController();
    const stop = (resolve: () => void) =>
      setGoOn(() => () => {
        setGoOn(undefined);
        resolve();
      });
    async function read() {
      const parts = [first.rows];
      for (let cursor = first.next; cursor && !done.signal.aborted;) {
        const page = await attempt(reader, cursor, done.signal, stop);
        parts.push(page.rows);
        cursor = page.next;
        startTransition(() => setMore({ of: first, rows: parts.flat() }));
        await idleMoment();
      }
    }
    // It fails only where it was broken off.
    read().catch(() => undefined);
    return () => {
      done.abort();
      setGoOn(undefined);
    };
  }, [first]);

  return { rows: more.of === first ? more.rows : first.rows, goOn };
}
