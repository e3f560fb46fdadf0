"use client";

import { CountCodes } from "@/components/inventory/count-codes";
import { useScanCount } from "@/components/inventory/use-scan-count";

const hearsNothing = () => undefined;

/** What was scanned on this device and did not get into a count before it ended: it is on no line of the report. */
export function CountLeftovers({ id }: { id: string }) {
  const queue = useScanCount(id, hearsNothing);
  if (queue.codes.length === 0) return null;
  return (
    <div className="count-board">
      <CountCodes {...queue} next={`/inventory/stocktakes/${id}`} />
    </div>
  );
}
