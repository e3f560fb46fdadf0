"use client";

import { v7 } from "uuid";
import { useAction } from "@/components/form/use-action";
import { countItemAction } from "@/lib/inventory/stocktakes/actions";

type Counted = Parameters<NonNullable<Parameters<ReturnType<typeof useAction<CountedLine>>["run"]>[1]>>[0];
type CountedLine = NonNullable<Extract<Awaited<ReturnType<typeof countItemAction>>, { ok: true }>>["data"];

interface Count {
  item_id?: string;
  inventory_number?: string;
  mode: "add" | "set" | "clear";
  quantity?: string;
}

const patience = [1000, 3000, 8000];

/**
 * Counts one thing. Where the answer was lost on the way the same call is sent again under the same id, which the server counts once.
 */
export function useCount(stocktakeId: string) {
  const { run, pending } = useAction(countItemAction);
  function count(what: Count, onDone?: (counted: Counted) => void, onProblem?: (message: string) => void) {
    const call = { id: stocktakeId, ...what, mutation_id: v7() };
    const send = (attempt: number) =>
      run(call, onDone, (problem) => {
        const wait = problem.code === "UNAVAILABLE" ? patience[attempt] : undefined;
        if (wait === undefined) onProblem?.(problem.message);
        else setTimeout(() => send(attempt + 1), wait);
      });
    send(0);
  }
  return { count, pending };
}
