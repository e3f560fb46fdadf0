import "server-only";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { exportTable } from "@/lib/core/tabular/export";
import { startWalk } from "@/lib/core/tabular/walk";
import { wordsOf } from "@/lib/core/words";
import { assertReader, exportedItems, fileOf, listColumns } from "@/lib/inventory/exports/rows";
import { ExportStocktakeLinesInput } from "@/lib/inventory/exports/schema";
import { fetchStocktake, findLines } from "@/lib/inventory/stocktakes/rows";
import type { StocktakeLine } from "@/lib/inventory/stocktakes/schema";

const figure = (key: "expected" | "book" | "counted" | "difference") => ({
  type: "number" as const,
  width: 12,
  value: (line: StocktakeLine) => line[key],
});

export const exportStocktakeLines = defineQuery({
  name: "inventory.exportStocktakeLines",
  permission: "inventory:export",
  summary: "Lines of a count, as of their list, as CSV or XLSX",
  input: ExportStocktakeLinesInput,
  output: Download,
  http: { method: "GET", path: "/inventory/stocktakes/{id}/lines/export", answer: "file" },
  async handler(ctx, { format, ...filter }) {
    assertReader(ctx, "inventory:read", "inventory:stocktake");
    const { location } = await fetchStocktake(ctx, filter.id);
    const say = wordsOf(ctx.locale, "exports");
    const columns = listColumns<StocktakeLine>(ctx, "stocktake_lines", {
      inventory_number: { value: (line) => line.item.inventory_number },
      name: { width: 44, value: (line) => line.item.name },
      department: { value: (line) => line.item.department?.name },
      unit: { width: 12, value: (line) => line.item.unit },
      expected: figure("expected"),
      book: figure("book"),
      counted: figure("counted"),
      difference: figure("difference"),
      state: { value: (line) => say(`line.${line.state}`) },
      elsewhere: {
        width: 36,
        value: (line) => line.elsewhere.map(({ location: place, quantity }) => `${place}: ${Number(quantity)}`).join("; "),
      },
      booked: { type: "number", width: 12, value: (line) => line.booked?.quantity },
      booked_from: { width: 28, value: (line) => line.booked?.from_location },
      note: { width: 36, value: (line) => line.note },
      counted_by: { width: 24, value: (line) => line.counted_by },
      counted_at: { type: "instant", value: (line) => line.counted_at },
    });
    const batches = await startWalk((step) => findLines(ctx, { ...filter, ...step }, exportedItems(ctx)));
    const file = fileOf(ctx, "stocktake_lines", format);
    return exportTable({ ...file, name: `${location.path}, ${file.name}`, columns, batches });
  },
});
