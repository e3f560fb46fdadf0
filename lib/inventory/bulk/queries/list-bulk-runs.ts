import "server-only";
import { and, sql } from "drizzle-orm";
import { inventoryBulkRuns } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { ownRuns, runColumns } from "@/lib/inventory/bulk/rows";
import { BulkRunList, ListBulkRunsInput } from "@/lib/inventory/bulk/schema";

const keys: SortKey[] = [{ name: "created_at", expression: sql`${inventoryBulkRuns.created_at}`, type: "timestamptz" }];
const idKey: SortKey = { name: "id", expression: sql`${inventoryBulkRuns.id}`, type: "uuid" };

export const listBulkRuns = defineQuery({
  name: "inventory.listBulkRuns",
  permission: "inventory:read",
  summary: "Bulk runs of one's own, the newest first",
  input: ListBulkRunsInput,
  output: BulkRunList,
  http: { method: "GET", path: "/inventory/bulk" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "-created_at", cursor: input.cursor }, keys, idKey);
    const [rows, [count]] = await Promise.all([
      ctx.tx
        .select({ ...runColumns, walk_position: steps.position })
        .from(inventoryBulkRuns)
        .where(and(ownRuns(ctx), steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(inventoryBulkRuns)
        .where(ownRuns(ctx)),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
