"use client";

import { uuidv7 } from "uuidv7";
import { useAction } from "@/components/form/use-action";
import type { Counted } from "@/components/inventory/scan-client";
import { countItemAction } from "@/lib/inventory/stocktakes/actions";

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
    const call = { id: stocktakeId, ...what, mutation_id: uuidv7() };
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
