import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { auditLog, users } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { fetchItem } from "@/lib/inventory/rows";
import { History, type HistoryEntry, ListHistoryInput } from "@/lib/inventory/schema";

/** Movements and edits in one line of time; what a movement did to the item is told by the movement itself. */
const entries = (theatreId: string, itemId: string) => sql`(
  select m.id, 'movement' as kind, m.type::text as action, m.created_at as at, m.created_by_id as actor_id,
    m.quantity::text as quantity, origin.path as from_location, target.path as to_location, m.comment,
    m.override_reason, m.file_id, m.batch_id, b.number as batch_number, null::jsonb as before, null::jsonb as after
  from inventory_movements m
  left join inventory_locations origin on origin.id = m.from_location_id
  left join inventory_locations target on target.id = m.to_location_id
  left join inventory_batches b on b.id = m.batch_id
  where m.theatre_id = ${theatreId} and m.item_id = ${itemId}
  union all
  select a.id, 'edit', a.action, a.at, a.actor_id, null, null, null, null, null, null, null, null, a.before, a.after
  from audit_log a
  where a.theatre_id = ${theatreId} and a.entity_type = 'item' and a.entity_id = ${itemId} and a.action <> 'item.moved') entry`;

const keys: SortKey[] = [{ name: "at", expression: sql`entry.at`, type: "timestamptz" }];
const idKey: SortKey = { name: "id", expression: sql`entry.id`, type: "uuid" };

const columns = {
  id: sql<string>`entry.id`,
  kind: sql<HistoryEntry["kind"]>`entry.kind`,
  action: sql<string>`entry.action`,
  at: sql<Date>`entry.at`.mapWith(auditLog.at),
  actor: sql<string | null>`nullif(concat_ws(' ', ${users.last_name}, ${users.first_name}), '')`,
  quantity: sql<string | null>`entry.quantity`,
  from_location: sql<string | null>`entry.from_location`,
  to_location: sql<string | null>`entry.to_location`,
  comment: sql<string | null>`entry.comment`,
  override_reason: sql<string | null>`entry.override_reason`,
  file_id: sql<string | null>`entry.file_id`,
  batch_id: sql<string | null>`entry.batch_id`,
  batch_number: sql<number | null>`entry.batch_number`,
  before: sql<HistoryEntry["before"]>`entry.before`,
  after: sql<HistoryEntry["after"]>`entry.after`,
};

export const listHistory = defineQuery({
  name: "inventory.listHistory",
  permission: "inventory:read",
  summary: "Movements and edits of an item, newest first",
  input: ListHistoryInput,
  output: History,
  http: { method: "GET", path: "/inventory/{id}/history" },
  async handler(ctx, input) {
    await fetchItem(ctx, input.id, { isDeleted: true });
    const steps = walk({ sort: input.sort ?? "-at", cursor: input.cursor }, keys, idKey);
    const source = entries(ctx.theatreId, input.id);
    const asked = input.kind && sql`entry.kind = ${input.kind}`;
    const [rows, [count]] = await Promise.all([
      ctx.tx
        .select({ ...columns, walk_position: steps.position })
        .from(source)
        .leftJoin(users, eq(users.id, sql`entry.actor_id`))
        .where(and(asked, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(source)
        .where(asked),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
