import "server-only";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { defineCommand } from "@/lib/core/operation";
import { maintenanceCameDue, type MaintenanceCameDue } from "@/lib/inventory/maintenance/events";
import { dueLines } from "@/lib/inventory/maintenance/rows";
import { CameDue } from "@/lib/inventory/maintenance/schema";

const day = sql`(now() at time zone (select time_zone from theatres where theatres.id = item.theatre_id))::date`;
// Two days ahead of the zone that is furthest: the exact day of each theatre is looked at below.
const near = sql`inventory_items.maintenance_due_on <= current_date + 2 + (select coalesce(max(lead_days), 0) from maintenance_plans)`;

/** Tells of everything that came within its lead days, once: the journal, which nobody can change, remembers what was told. */
export const remindDueMaintenance = defineCommand({
  name: "inventory.remindDueMaintenance",
  permission: "system",
  summary: "Tell of maintenance that came due, once for an item, a plan and a day",
  input: z.strictObject({}),
  output: CameDue,
  cron: "10 3 * * *",
  async handler(ctx) {
    await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${maintenanceCameDue}, 0))`);
    const rows = await ctx.tx.execute<MaintenanceCameDue & { theatre_id: string } & Record<string, unknown>>(sql`
      select due.theatre_id, due.plan_id, due.item_id, due.title, due.due_on::text as due_on, due.department_id, due.is_mandatory
      from ${dueLines(near, day)}
      where due.state in ('overdue', 'soon') and not exists (
        select 1 from audit_log told where told.theatre_id = due.theatre_id and told.entity_type = 'maintenance_plan'
          and told.entity_id = due.plan_id and told.action = ${maintenanceCameDue}
          and told.after->>'item_id' = due.item_id::text and told.after->>'due_on' = due.due_on::text)
      order by due.due_on, due.item_id`);
    for (const { theatre_id, ...payload } of rows)
      ctx.record({
        event: maintenanceCameDue,
        entity: "maintenance_plan",
        id: payload.plan_id,
        theatre_id,
        after: { item_id: payload.item_id, due_on: payload.due_on },
        payload: { ...payload },
      });
    if (rows.length === 0) ctx.unchanged();
    return { told: rows.length };
  },
});
