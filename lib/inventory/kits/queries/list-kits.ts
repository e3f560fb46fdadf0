import "server-only";
import { sql } from "drizzle-orm";
import { inventoryKits } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf } from "@/lib/core/sorting";
import { findKits, summarizeKits } from "@/lib/inventory/kits/rows";
import { KitList, ListKitsInput } from "@/lib/inventory/kits/schema";

export const listKits = defineQuery({
  name: "inventory.listKits",
  permission: "inventory:read",
  summary: "Kits with what is out and what is wrong in each, in the order of their tree",
  input: ListKitsInput,
  output: KitList,
  http: { method: "GET", path: "/inventory/kits" },
  async handler(ctx, input) {
    const found = findKits(ctx, input);
    const [rows, [count]] = await Promise.all([
      found.rows,
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(inventoryKits)
        .where(found.where),
    ]);
    const page = pageOf(input, found.steps, rows, count?.total ?? 0);
    return { ...page, items: await summarizeKits(ctx, page.items) };
  },
});
