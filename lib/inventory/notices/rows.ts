import "server-only";
import { and, eq, inArray, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { departments, inventoryBulkRuns, inventoryCategories, inventoryImportRuns, inventoryItems } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { readEvent } from "@/lib/core/event-fields";
import type { OutboxEvent } from "@/lib/core/subscriber";

type Subscribing = Context<Transaction>;

/** Items with who leads the department that they belong to, and who sent them to repair last. */
export async function fetchItems(ctx: Subscribing, ids: string[]) {
  const rows = await ctx.tx
    .select({
      id: inventoryItems.id,
      name: inventoryItems.name,
      number: inventoryItems.inventory_number,
      head_id: departments.head_id,
      sent_by_id: sql<string | null>`(select m.created_by_id from inventory_movements m where m.theatre_id = ${inventoryItems.theatre_id}
        and m.item_id = ${inventoryItems.id} and m.type = 'to_repair' order by m.created_at desc, m.id desc limit 1)`,
    })
    .from(inventoryItems)
    .innerJoin(inventoryCategories, eq(inventoryCategories.id, inventoryItems.category_id))
    .leftJoin(departments, eq(departments.id, sql`coalesce(${inventoryItems.department_id}, ${inventoryCategories.department_id})`))
    .where(and(eq(inventoryItems.theatre_id, ctx.theatreId), inArray(inventoryItems.id, ids)));
  return new Map(rows.map((row) => [row.id, row]));
}

/** What was said of each movement, by the event that tells of it. */
export async function fetchComments(ctx: Subscribing, events: readonly OutboxEvent[]): Promise<Map<string, string>> {
  const asked = events.map((event) => ({
    event: event.id,
    item: event.entity_id,
    movement: readEvent(event).text("movement_id") ?? null,
    batch: readEvent(event).text("batch_id") ?? null,
  }));
  const rows = await ctx.tx.execute<{ event: string; comment: string }>(sql`
    select asked.event, m.comment from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as asked(event uuid, item uuid, movement uuid, batch uuid)
    join inventory_movements m on m.theatre_id = ${ctx.theatreId} and m.item_id = asked.item and (m.id = asked.movement or m.batch_id = asked.batch)
    where m.comment is not null`);
  return new Map(rows.map(({ event, comment }) => [event, comment]));
}

/** Who leads a department. */
export async function listHeads(ctx: Subscribing): Promise<string[]> {
  const rows = await ctx.tx
    .select({ id: departments.head_id })
    .from(departments)
    .where(and(eq(departments.theatre_id, ctx.theatreId), sql`${departments.head_id} is not null`));
  return rows.flatMap(({ id }) => id ?? []);
}

/** Who ordered runs of many. */
export async function fetchOrderers(ctx: Subscribing, runIds: string[]): Promise<Map<string, string>> {
  const rows = await ctx.tx
    .select({ id: inventoryBulkRuns.id, by: inventoryBulkRuns.created_by_id })
    .from(inventoryBulkRuns)
    .where(and(eq(inventoryBulkRuns.theatre_id, ctx.theatreId), inArray(inventoryBulkRuns.id, runIds)));
  return new Map(rows.map(({ id, by }) => [id, by]));
}

/** Who sent the files that a job brought in; a small file was brought in while they looked. */
export async function fetchImporters(ctx: Subscribing, runIds: string[]): Promise<Map<string, string>> {
  const rows = await ctx.tx
    .select({ id: inventoryImportRuns.id, by: inventoryImportRuns.created_by_id })
    .from(inventoryImportRuns)
    .where(and(eq(inventoryImportRuns.theatre_id, ctx.theatreId), inArray(inventoryImportRuns.id, runIds)));
  return new Map(rows.map(({ id, by }) => [id, by]));
}
