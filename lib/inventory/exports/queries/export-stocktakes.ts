import "server-only";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { exportTable } from "@/lib/core/tabular/export";
import { startWalk } from "@/lib/core/tabular/walk";
import { wordsOf } from "@/lib/core/words";
import { assertReader, exportedItems, fileOf, listColumns } from "@/lib/inventory/exports/rows";
import { ExportStocktakesInput } from "@/lib/inventory/exports/schema";
import { findStocktakes } from "@/lib/inventory/stocktakes/rows";
import type { Stocktake, Totals } from "@/lib/inventory/stocktakes/schema";

const figure = (key: Exclude<keyof Totals, "digest">) => ({
  type: "number" as const,
  width: 12,
  value: ({ totals }: Stocktake) => totals[key],
});

export const exportStocktakes = defineQuery({
  name: "inventory.exportStocktakes",
  permission: "inventory:export",
  summary: "Counts and what they came to, as of the list, as CSV or XLSX",
  input: ExportStocktakesInput,
  output: Download,
  http: { method: "GET", path: "/inventory/stocktakes/export", answer: "file" },
  async handler(ctx, { format, ...filter }) {
    assertReader(ctx, "inventory:read", "inventory:stocktake");
    const say = wordsOf(ctx.locale, "stocktakes");
    const columns = listColumns<Stocktake>(ctx, "stocktakes", {
      location: { width: 28, value: (count) => count.location.path },
      status: { value: (count) => say(`status.${count.status}`) },
      opened_at: { type: "instant", value: (count) => count.opened_at },
      opened_by: { width: 24, value: (count) => count.opened_by },
      closed_at: { type: "instant", value: (count) => count.closed_at },
      closed_by: { width: 24, value: (count) => count.closed_by },
      lines: figure("lines"),
      waiting: figure("waiting"),
      matched: figure("matched"),
      missing: figure("missing"),
      surplus: figure("surplus"),
      unexpected: figure("unexpected"),
      act: { type: "number", width: 10, value: (count) => count.batch_number },
      note: { width: 36, value: (count) => count.note },
    });
    const batches = await startWalk((step) => findStocktakes(ctx, { ...filter, ...step }, exportedItems(ctx)));
    return exportTable({ ...fileOf(ctx, "stocktakes", format), columns, batches });
  },
});
