import "server-only";
import { inventoryKits } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { scopeFilter } from "@/lib/core/scope-filter";
import { exportTable } from "@/lib/core/tabular/export";
import { startWalk } from "@/lib/core/tabular/walk";
import { wordsOf } from "@/lib/core/words";
import { assertReader, fileOf, listColumns } from "@/lib/inventory/exports/rows";
import { ExportKitsInput } from "@/lib/inventory/exports/schema";
import { findKits, summarizeKits, type KitRow } from "@/lib/inventory/kits/rows";
import type { KitSummary } from "@/lib/inventory/kits/schema";

async function* summarized(ctx: Context, pages: AsyncIterable<KitRow[]>): AsyncGenerator<KitSummary[]> {
  for await (const kits of pages) yield await summarizeKits(ctx, kits);
}

export const exportKits = defineQuery({
  name: "inventory.exportKits",
  permission: "inventory:export",
  summary: "Kits, as of the list, as CSV or XLSX",
  input: ExportKitsInput,
  output: Download,
  http: { method: "GET", path: "/inventory/kits/export", answer: "file" },
  async handler(ctx, { format, ...filter }) {
    assertReader(ctx, "inventory:read");
    const say = wordsOf(ctx.locale, "kits");
    const columns = listColumns<KitSummary>(ctx, "kits", {
      path: { width: 44, value: (kit) => kit.path },
      code: { value: (kit) => kit.code },
      department: { value: (kit) => kit.department?.name },
      lines: { type: "number", width: 12, value: (kit) => kit.lines },
      out: { type: "number", width: 12, value: (kit) => kit.out },
      troubles: {
        width: 44,
        value: (kit) => kit.troubles.map((one) => `${one.inventory_number} ${one.name}: ${say(`troubles.${one.trouble}`)}`).join("; "),
      },
      description: { width: 44, value: (kit) => kit.description },
    });
    const own = scopeFilter(ctx.scope, ctx.actor, { department: inventoryKits.department_id, owner: inventoryKits.created_by_id });
    const pages = await startWalk((step) => findKits(ctx, { ...filter, ...step }, own));
    return exportTable({ ...fileOf(ctx, "kits", format), columns, batches: summarized(ctx, pages) });
  },
});
