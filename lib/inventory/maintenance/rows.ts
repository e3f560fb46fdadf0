import "server-only";
import { and, eq, gt, gte, inArray, isNull, lte, or, sql, type SQL } from "drizzle-orm";
import { inventoryCategories, inventoryItems, maintenancePlans, maintenanceRecords, users } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import { walk, type SortKey } from "@/lib/core/sorting";
import { canRecordMaintenance } from "@/lib/inventory/maintenance/policy";
import { visibleItems } from "@/lib/inventory/rows";
import { matches } from "@/lib/inventory/selection/rows";
import type {
  DueLine,
  ListDueInput,
  ListPlansInput,
  ListRecordsInput,
  MaintenancePlan,
  MaintenanceRecord,
} from "@/lib/inventory/maintenance/schema";

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
    item.created_by_id, plan.id as plan_id, plan.title, plan.kind, plan.is_mandatory, plan.interval_days, plan.lead_days, due.due_on, last.done_on, last.result,
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
  department_id: sql<string | null>`due.department_id`,
  created_by_id: sql<string | null>`due.created_by_id`,
};

type DueRow = Omit<DueLine, "may_record"> & { department_id: string | null; created_by_id: string | null };

/** With the answer that `recordMaintenance` would give the caller. */
export const withSigning = (ctx: Context, { department_id, created_by_id, ...row }: DueRow): DueLine => ({
  ...row,
  may_record:
    Boolean(ctx.can("inventory:move")) && canRecordMaintenance(ctx.actor, { department_id, created_by_id }, row.plan.is_mandatory),
});

const dueKeys: SortKey[] = [
  { name: "due_on", expression: sql`due.due_on`, type: "date" },
  { name: "inventory_number", expression: sql`due.inventory_number`, type: "text" },
  { name: "title", expression: sql`due.title`, type: "text" },
];
const dueId: SortKey = { name: "id", expression: sql`due.id`, type: "text" };

/** Items that have anything due before the horizon: the earliest day stands on the item, in an index. */
function nearItems(ctx: Context, input: ListDueInput, day: SQL): SQL | undefined {
  return and(
    visibleItems(ctx),
    sql`inventory_items.maintenance_due_on <= ${day} + ${input.within_days}::int`,
    input.department_id?.length ? inArray(inventoryItems.department_id, input.department_id) : undefined,
    input.item_id ? sql`inventory_items.id = ${input.item_id}` : undefined,
  );
}

const oneOf = (column: SQL, values: readonly string[]) =>
  sql`${column} in (${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`;

/**
 * A page of what is due (with one line more, if there is one), the walk that it is of, what it is from and narrowed by; `wanted` is the
 * urgency alone, which the figures beside the list do without.
 */
export function findDue(ctx: Context, input: ListDueInput, among?: SQL) {
  const steps = walk({ sort: input.sort ?? "due_on,inventory_number", cursor: input.cursor }, dueKeys, dueId);
  const day = today(ctx);
  const source = dueLines(and(nearItems(ctx, input, day), among), day);
  const where = and(
    sql`due.due_on <= ${day} + ${input.within_days}::int`,
    input.kind?.length ? oneOf(sql`due.kind::text`, input.kind) : undefined,
    input.plan_id ? sql`due.plan_id = ${input.plan_id}` : undefined,
    input.is_mandatory === undefined ? undefined : sql`due.is_mandatory = ${input.is_mandatory}`,
  );
  const wanted = input.state?.length ? oneOf(sql`due.state`, input.state) : sql`true`;
  const rows = ctx.tx
    .select({ ...dueColumns, walk_position: steps.position })
    .from(source)
    .where(and(where, wanted, steps.where))
    .orderBy(...steps.orderBy)
    .limit(input.page_size + 1)
    .offset(input.cursor ? 0 : (input.page - 1) * input.page_size);
  return { steps, source, where, wanted, rows };
}

/** What the catalogue shows the caller of the plan's category, or the item of the plan; not what is written off (`coveredHref`). */
const covered = (ctx: Context) => sql<number>`(select count(*)::int from inventory_items
  join inventory_categories c on c.id = inventory_items.category_id
  where ${visibleItems(ctx)} and inventory_items.deleted_at is null and inventory_items.status <> 'decommissioned'
    and (inventory_items.id = ${maintenancePlans.item_id} or ${maintenancePlans.category_id} = any(c.ancestor_ids)))`;

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
  version: maintenancePlans.version,
};

export function selectPlans<T extends Record<string, SQL>>(ctx: Context, extra: T) {
  return ctx.tx
    .select({ ...planColumns, items: covered(ctx), ...extra })
    .from(maintenancePlans)
    .leftJoin(inventoryItems, eq(inventoryItems.id, maintenancePlans.item_id))
    .leftJoin(inventoryCategories, eq(inventoryCategories.id, maintenancePlans.category_id));
}

/** Plans of this theatre on what the caller may see; a category is seen by everybody who sees the catalogue. */
export function visiblePlans(ctx: Context, among?: SQL): SQL | undefined {
  return and(
    eq(maintenancePlans.theatre_id, ctx.theatreId),
    ctx.can("inventory:read") === "all" && !among
      ? undefined
      : sql`(${maintenancePlans.item_id} is null or (${and(visibleItems(ctx), among)}))`,
  );
}

const planKeys: SortKey[] = [
  { name: "title", expression: sql`${maintenancePlans.title}`, type: "text" },
  { name: "kind", expression: sql`${maintenancePlans.kind}::text`, type: "text" },
];
const planId: SortKey = { name: "id", expression: sql`${maintenancePlans.id}`, type: "uuid" };

/** A page of the plans (with one more, if there is one), the walk that it is of, and what it is narrowed by; `among` narrows the items. */
export function findPlans(ctx: Context, input: ListPlansInput, among?: SQL) {
  const steps = walk({ sort: input.sort ?? "kind,title", cursor: input.cursor }, planKeys, planId);
  const where = and(
    visiblePlans(ctx, among),
    input.kind?.length ? inArray(maintenancePlans.kind, input.kind) : undefined,
    input.is_active === undefined ? undefined : eq(maintenancePlans.is_active, input.is_active),
  );
  const rows = selectPlans(ctx, { walk_position: steps.position })
    .where(and(where, steps.where))
    .orderBy(...steps.orderBy)
    .limit(input.page_size + 1)
    .offset(input.cursor ? 0 : (input.page - 1) * input.page_size);
  return { steps, where, rows };
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

function ofKinds(kinds: NonNullable<ListRecordsInput["kind"]>): SQL | undefined {
  const planned = kinds.filter((kind) => kind !== "unplanned");
  return or(
    planned.length > 0 ? inArray(maintenancePlans.kind, planned) : undefined,
    planned.length < kinds.length ? isNull(maintenanceRecords.plan_id) : undefined,
  );
}

/** A day is the theatre's own as it was written down, so it needs no zone; analytics counts by the same. */
function matchingRecords(ctx: Context, input: ListRecordsInput): SQL | undefined {
  return and(
    eq(maintenanceRecords.theatre_id, ctx.theatreId),
    visibleItems(ctx),
    input.q ? matches(input.q) : undefined,
    input.item_id ? eq(maintenanceRecords.item_id, input.item_id) : undefined,
    input.plan_id ? eq(maintenanceRecords.plan_id, input.plan_id) : undefined,
    input.kind?.length ? ofKinds(input.kind) : undefined,
    input.from ? gte(maintenanceRecords.done_on, input.from) : undefined,
    input.to ? lte(maintenanceRecords.done_on, input.to) : undefined,
    input.has_cost === undefined
      ? undefined
      : input.has_cost
        ? gt(maintenanceRecords.cost, "0")
        : sql`coalesce(${maintenanceRecords.cost}, 0) = 0`,
  );
}

const recordKeys: SortKey[] = [{ name: "done_on", expression: sql`${maintenanceRecords.done_on}`, type: "date" }];
const recordId: SortKey = { name: "id", expression: sql`${maintenanceRecords.id}`, type: "uuid" };

/** A page of what was done (with one record more, if there is one), the walk that it is of, and what it is narrowed by. */
export function findRecords(ctx: Context, input: ListRecordsInput, among?: SQL) {
  const steps = walk({ sort: input.sort ?? "-done_on", cursor: input.cursor }, recordKeys, recordId);
  const where = and(matchingRecords(ctx, input), among);
  const rows = selectRecords(ctx, { walk_position: steps.position })
    .where(and(where, steps.where))
    .orderBy(...steps.orderBy)
    .limit(input.page_size + 1)
    .offset(input.cursor ? 0 : (input.page - 1) * input.page_size);
  return { steps, where, rows };
}
