import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { inventoryBatches, inventoryItems, inventoryLocations, inventoryMovements, users } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { author, matchingMovements } from "@/lib/inventory/movements/rows";
import { ListMovementsInput, MovementList } from "@/lib/inventory/movements/schema";

const keys: SortKey[] = [{ name: "created_at", expression: sql`${inventoryMovements.created_at}`, type: "timestamptz" }];
const idKey: SortKey = { name: "id", expression: sql`${inventoryMovements.id}`, type: "uuid" };
const source = alias(inventoryLocations, "source");
const target = alias(inventoryLocations, "target");

const columns = {
  id: inventoryMovements.id,
  item_id: inventoryMovements.item_id,
  type: inventoryMovements.type,
  quantity: inventoryMovements.quantity,
  from_location_id: inventoryMovements.from_location_id,
  from_location: source.path,
  to_location_id: inventoryMovements.to_location_id,
  to_location: target.path,
  comment: inventoryMovements.comment,
  override_reason: inventoryMovements.override_reason,
  batch_id: inventoryMovements.batch_id,
  batch_number: inventoryBatches.number,
  file_id: inventoryMovements.file_id,
  created_by: author,
  created_at: inventoryMovements.created_at,
  item: {
    id: inventoryItems.id,
    name: inventoryItems.name,
    inventory_number: inventoryItems.inventory_number,
    unit: inventoryItems.unit,
  },
};

export const listMovements = defineQuery({
  name: "inventory.listMovements",
  permission: "inventory:read",
  summary: "Movements of all items, the newest first",
  input: ListMovementsInput,
  output: MovementList,
  http: { method: "GET", path: "/inventory/movements" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "-created_at", cursor: input.cursor }, keys, idKey);
    const where = matchingMovements(ctx, input);
    const [rows, [count]] = await Promise.all([
      ctx.tx
        .select({ ...columns, walk_position: steps.position })
        .from(inventoryMovements)
        .innerJoin(inventoryItems, eq(inventoryItems.id, inventoryMovements.item_id))
        .leftJoin(inventoryBatches, eq(inventoryBatches.id, inventoryMovements.batch_id))
        .leftJoin(source, eq(source.id, inventoryMovements.from_location_id))
        .leftJoin(target, eq(target.id, inventoryMovements.to_location_id))
        .leftJoin(users, eq(users.id, inventoryMovements.created_by_id))
        .where(and(where, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(inventoryMovements)
        .innerJoin(inventoryItems, eq(inventoryItems.id, inventoryMovements.item_id))
        .where(where),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
