import "server-only";
import { and, eq, isNull, sql, type SQL } from "drizzle-orm";
import { inventoryItems, inventoryLocations, inventoryMovements, inventoryStock } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { walk, type SortKey } from "@/lib/core/sorting";
import type { ListRepairsInput, Repair } from "@/lib/inventory/repairs/schema";
import { visibleItems } from "@/lib/inventory/rows";

/** The last movement that brought something of it here. */
const sent = sql`lateral (
  select m.created_at, m.comment, m.file_id, m.from_location_id, m.created_by_id from inventory_movements m
  where m.theatre_id = ${inventoryStock.theatre_id} and m.item_id = ${inventoryStock.item_id}
    and m.to_location_id = ${inventoryStock.location_id}
  order by m.created_at desc, m.id desc limit 1) sent`;

const keys: SortKey[] = [
  { name: "since", expression: sql`sent.created_at`, type: "timestamptz" },
  { name: "inventory_number", expression: sql`${inventoryItems.inventory_number}`, type: "text" },
];
const idOf = sql<string>`${inventoryStock.item_id}::text || ${inventoryStock.location_id}::text`;
const idKey: SortKey = { name: "id", expression: idOf, type: "text" };

const columns = {
  id: idOf,
  item: {
    id: inventoryItems.id,
    name: inventoryItems.name,
    inventory_number: inventoryItems.inventory_number,
    unit: inventoryItems.unit,
    version: inventoryItems.version,
  },
  department: sql<Repair["department"]>`(select json_build_object('short_code', d.short_code, 'name', d.name, 'color', d.color)
    from departments d where d.id = ${inventoryItems.department_id})`,
  department_id: inventoryItems.department_id,
  location: { id: inventoryLocations.id, path: inventoryLocations.path },
  quantity: inventoryStock.quantity,
  since: sql<Date>`sent.created_at`.mapWith(inventoryMovements.created_at),
  reason: sql<string | null>`sent.comment`,
  file_id: sql<string | null>`sent.file_id`,
  sent_by: sql<string | null>`(select nullif(concat_ws(' ', u.last_name, u.first_name), '') from users u where u.id = sent.created_by_id)`,
  from_location: sql<Repair["from_location"]>`(select json_build_object('id', l.id, 'path', l.path)
    from inventory_locations l where l.id = sent.from_location_id)`,
};

/** A page of what is in the workshops (with one row more, if there is one), the walk that it is of, and what it is narrowed by. */
export function findRepairs(ctx: Context, input: ListRepairsInput, among?: SQL) {
  const steps = walk({ sort: input.sort ?? "since", cursor: input.cursor }, keys, idKey);
  const where = and(
    eq(inventoryStock.theatre_id, ctx.theatreId),
    visibleItems(ctx),
    isNull(inventoryItems.deleted_at),
    eq(inventoryLocations.type, "workshop"),
    input.department_id ? eq(inventoryItems.department_id, input.department_id) : undefined,
    input.item_id ? eq(inventoryItems.id, input.item_id) : undefined,
    among,
  );
  const rows = ctx.tx
    .select({ ...columns, walk_position: steps.position })
    .from(inventoryStock)
    .innerJoin(inventoryItems, eq(inventoryItems.id, inventoryStock.item_id))
    .innerJoin(inventoryLocations, eq(inventoryLocations.id, inventoryStock.location_id))
    .innerJoin(sent, sql`true`)
    .where(and(where, steps.where))
    .orderBy(...steps.orderBy)
    .limit(input.page_size + 1)
    .offset(input.cursor ? 0 : (input.page - 1) * input.page_size);
  return { steps, where, rows };
}
