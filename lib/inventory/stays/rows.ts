import "server-only";
import { sql, type SQL } from "drizzle-orm";
import { inventoryMovements } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import type { stays } from "@/lib/inventory/constants";

/** Days of the theatre's zone, both included; without an end, all that was before today or is since. */
export interface Span {
  from?: string;
  to?: string;
  zone: string;
}

export const beginOf = ({ from, zone }: Span) =>
  from ? sql`(${from}::date::timestamp at time zone ${zone})` : sql`'-infinity'::timestamptz`;
export const endOf = ({ to, zone }: Span) => (to ? sql`((${to}::date + 1)::timestamp at time zone ${zone})` : sql`now()`);

const balance = (types: SQL) =>
  sql`sum(case when target.type in (${types}) then m.quantity else 0 end - case when source.type in (${types}) then m.quantity else 0 end) over line`;

/** Movements before the end of a span: after each of them, how much of its item is out and how much in a workshop, and until when it stays so. */
export const movedUntil = (ctx: Context, span: Span, itemId?: string): SQL => sql`
  select m.id, m.item_id, m.type, m.created_at, ${balance(sql`'stage', 'rehearsal', 'tour'`)} as out_after, ${balance(sql`'workshop'`)} as shop_after,
    least(lead(m.created_at) over line, ${endOf(span)}, now()) as next_at
  from inventory_movements m
  left join inventory_locations source on source.id = m.from_location_id
  left join inventory_locations target on target.id = m.to_location_id
  where m.theatre_id = ${ctx.theatreId} and m.created_at < ${endOf(span)} ${itemId ? sql`and m.item_id = ${itemId}` : sql``}
  window line as (partition by m.item_id order by m.created_at, m.id)`;

/** Those of them whose days a stay within the span is counted by. */
export function staysWithin(stay: (typeof stays)[number], span: Span): SQL {
  const held = stay === "out" ? sql`out_after` : sql`shop_after`;
  return sql`(${held} > 0 and next_at > greatest(created_at, ${beginOf(span)}))`;
}

/** The log, narrowed to what the days of a stay are counted by: also what came there before the span and was there within it. */
export function hasStay(
  ctx: Context,
  stay: (typeof stays)[number],
  { from, to, item_id: itemId }: Omit<Span, "zone"> & { item_id?: string },
): SQL {
  const span = { from, to, zone: ctx.actor.theatre?.time_zone ?? "UTC" };
  return sql`${inventoryMovements.id} in (select id from (${movedUntil(ctx, span, itemId)}) moved where ${staysWithin(stay, span)})`;
}
