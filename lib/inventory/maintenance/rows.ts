import "server-only";
import { and, eq, sql, type SQL } from "drizzle-orm";
import { inventoryCategories, inventoryItems, maintenancePlans, maintenanceRecords, users } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { visibleItems } from "@/lib/inventory/rows";
import type { DueLine, MaintenancePlan, MaintenanceRecord } from "@/lib/inventory/maintenance/schema";

/** The day in the theatre, which may be another than that of the server. */
export const today = (ctx: Context): SQL => sql`(now() at time zone (select time_zone from theatres where id = ${ctx.theatreId}))::date`;

/** Active plans on an item, or on a category above it. */
const covering = sql`plan.theatre_id = item.theatre_id and plan.is_active and plan.interval_days is not null
  and (plan.item_id = item.id or plan.category_id = any(category.ancestor_ids))`;

/**
 * Things with each of their plans and the day it is due: as `refresh_maintenance` in drizzle/0004 counts it, which keeps the earliest
 * of these days on the item. What is written off or deleted is due for nothing. `items` narrows table inventory_items.
 */
export const dueLines = (items: SQL | undefined, day: SQL) => sql`(
  select item.id::text || plan.id::text as id, item.id as item_id, item.theatre_id, item.name, item.inventory_number, item.department_id,
    plan.id as plan_id, plan.title, plan.kind, plan.is_mandatory, plan.interval_days, plan.lead_days, due.due_on, last.done_on, last.result,
    case when due.due_on < ${day} then 'overdue' when due.due_on <= ${day} + plan.lead_days then 'soon' else 'later' end as state
  from (select inventory_items.* from inventory_items where ${items ?? sql`true`} and inventory_items.deleted_at is null
    and inventory_items.status <> 'decommissioned') item
  join inventory_categories category on category.id = item.category_id
  join maintenance_plans plan on ${covering}
  left join lateral (
    select record.done_on, record.result from maintenance_records record
    where record.theatre_id = item.theatre_id and record.item_id = item.id and record.plan_id = plan.id
    order by record.done_on desc, record.created_at desc, record.id desc limit 1
  ) last on true
  cross join lateral (select case last.result when 'passed' then last.done_on + plan.interval_days when 'failed' then last.done_on - 1
    else plan.next_due_on end as due_on) due
  where due.due_on is not null
) due`;

export const dueColumns = {
  id: sql<string>`due.id`,
  item: sql<DueLine["item"]>`json_build_object('id', due.item_id, 'name', due.name, 'inventory_number', due.inventory_number)`,
  department: sql<DueLine["department"]>`(select json_build_object('short_code', d.short_code, 'name', d.name, 'color', d.color)
    from departments d where d.id = due.department_id)`,
  plan: sql<DueLine["plan"]>`json_build_object('id', due.plan_id, 'title', due.title, 'kind', due.kind,
    'is_mandatory', due.is_mandatory, 'interval_days', due.interval_days)`,
  due_on: sql<string>`due.due_on::text`,
  state: sql<DueLine["state"]>`due.state`,
  last: sql<DueLine["last"]>`case when due.done_on is not null then json_build_object('done_on', due.done_on, 'result', due.result) end`,
};

const covered = sql<number>`(select count(*)::int from inventory_items i join inventory_categories c on c.id = i.category_id
  where i.theatre_id = ${maintenancePlans.theatre_id} and i.deleted_at is null and i.status <> 'decommissioned'
    and (i.id = ${maintenancePlans.item_id} or ${maintenancePlans.category_id} = any(c.ancestor_ids)))`;

export const planColumns = {
  id: maintenancePlans.id,
  kind: maintenancePlans.kind,
  title: maintenancePlans.title,
  instructions: maintenancePlans.instructions,
  item: sql<MaintenancePlan["item"]>`case when ${inventoryItems.id} is not null then json_build_object('id', ${inventoryItems.id},
    'name', ${inventoryItems.name}, 'inventory_number', ${inventoryItems.inventory_number}) end`,
  category: sql<MaintenancePlan["category"]>`case when ${inventoryCategories.id} is not null then
    json_build_object('id', ${inventoryCategories.id}, 'path', ${inventoryCategories.path}) end`,
  department_id: sql<string | null>`coalesce(${inventoryItems.department_id}, ${inventoryCategories.department_id})`,
  is_mandatory: maintenancePlans.is_mandatory,
  interval_days: maintenancePlans.interval_days,
  lead_days: maintenancePlans.lead_days,
  next_due_on: maintenancePlans.next_due_on,
  is_active: maintenancePlans.is_active,
  items: covered,
  version: maintenancePlans.version,
};

export function selectPlans<T extends Record<string, SQL>>(ctx: Context, extra: T) {
  return ctx.tx
    .select({ ...planColumns, ...extra })
    .from(maintenancePlans)
    .leftJoin(inventoryItems, eq(inventoryItems.id, maintenancePlans.item_id))
    .leftJoin(inventoryCategories, eq(inventoryCategories.id, maintenancePlans.category_id));
}

/** Plans of this theatre on what the caller may see; a category is seen by everybody who sees the catalogue. */
export function visiblePlans(ctx: Context): SQL | undefined {
  return and(
    eq(maintenancePlans.theatre_id, ctx.theatreId),
    ctx.can("inventory:read") === "all" ? undefined : sql`(${maintenancePlans.item_id} is null or (${visibleItems(ctx)}))`,
  );
}

export async function fetchPlan(ctx: Context, planId: string): Promise<MaintenancePlan> {
  const [plan] = await selectPlans(ctx, {}).where(and(visiblePlans(ctx), eq(maintenancePlans.id, planId)));
  if (!plan) throw notFound();
  return plan;
}

export const recordColumns = {
  id: maintenanceRecords.id,
  item: sql<MaintenanceRecord["item"]>`json_build_object('id', ${inventoryItems.id}, 'name', ${inventoryItems.name},
    'inventory_number', ${inventoryItems.inventory_number})`,
  plan: sql<MaintenanceRecord["plan"]>`case when ${maintenancePlans.id} is not null then json_build_object('id', ${maintenancePlans.id},
    'title', ${maintenancePlans.title}, 'kind', ${maintenancePlans.kind}) end`,
  done_on: maintenanceRecords.done_on,
  result: maintenanceRecords.result,
  cost: maintenanceRecords.cost,
  note: maintenanceRecords.note,
  file_id: maintenanceRecords.file_id,
  created_by: sql<string | null>`nullif(concat_ws(' ', ${users.last_name}, ${users.first_name}), '')`,
  created_at: maintenanceRecords.created_at,
};

export function selectRecords<T extends Record<string, SQL>>(ctx: Context, extra: T) {
  return ctx.tx
    .select({ ...recordColumns, ...extra })
    .from(maintenanceRecords)
    .innerJoin(inventoryItems, eq(inventoryItems.id, maintenanceRecords.item_id))
    .leftJoin(maintenancePlans, eq(maintenancePlans.id, maintenanceRecords.plan_id))
    .leftJoin(users, eq(users.id, maintenanceRecords.created_by_id));
}
