import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import { inventoryBatches, users } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { batchColumns, visibleBatches, within } from "@/lib/inventory/movements/rows";
import { BatchList, ListBatchesInput } from "@/lib/inventory/movements/schema";

const keys: SortKey[] = [
  { name: "number", expression: sql`${inventoryBatches.number}`, type: "int" },
  { name: "created_at", expression: sql`${inventoryBatches.created_at}`, type: "timestamptz" },
];
const idKey: SortKey = { name: "id", expression: sql`${inventoryBatches.id}`, type: "uuid" };

export const listBatches = defineQuery({
  name: "inventory.listBatches",
  permission: "inventory:read",
  summary: "Acts of movements, the newest first",
  input: ListBatchesInput,
  output: BatchList,
  http: { method: "GET", path: "/inventory/batches" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "-number", cursor: input.cursor }, keys, idKey);
    const where = and(
      visibleBatches(ctx),
      input.type?.length ? inArray(inventoryBatches.type, input.type) : undefined,
      within(ctx, inventoryBatches.created_at, input),
      input.created_by_id ? eq(inventoryBatches.created_by_id, input.created_by_id) : undefined,
      input.item_id
        ? sql`exists (select 1 from inventory_movements m where m.theatre_id = ${ctx.theatreId}
            and m.item_id = ${input.item_id} and m.batch_id = ${inventoryBatches.id})`
        : undefined,
    );
    const [rows, [count]] = await Promise.all([
      ctx.tx
        .select({ ...batchColumns, walk_position: steps.position })
        .from(inventoryBatches)
        .leftJoin(users, eq(users.id, inventoryBatches.created_by_id))
        .where(and(where, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(inventoryBatches)
        .where(where),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
