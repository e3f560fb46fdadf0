import "server-only";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { inventoryCategories, inventoryItems, maintenancePlans, maintenanceRecords } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError, invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { requireFile } from "@/lib/inventory/attachments/rows";
import { canRecordMaintenance } from "@/lib/inventory/maintenance/policy";
import { today } from "@/lib/inventory/maintenance/rows";
import { type Mark, RecordedMaintenance, RecordMaintenanceInput } from "@/lib/inventory/maintenance/schema";
import { visibleItems } from "@/lib/inventory/rows";

async function fetchItems(ctx: Context<Transaction>, marks: readonly Mark[]) {
  const ids = [...new Set(marks.map((mark) => mark.item_id))];
  const rows = await ctx.tx
    .select({
      id: inventoryItems.id,
      department_id: inventoryItems.department_id,
      created_by_id: inventoryItems.created_by_id,
      inventory_number: inventoryItems.inventory_number,
      categories: inventoryCategories.ancestor_ids,
    })
    .from(inventoryItems)
    .innerJoin(inventoryCategories, eq(inventoryCategories.id, inventoryItems.category_id))
    .where(and(visibleItems(ctx), inArray(inventoryItems.id, ids), isNull(inventoryItems.deleted_at)));
  return new Map(rows.map((row) => [row.id, row]));
}

async function fetchPlans(ctx: Context<Transaction>, marks: readonly Mark[]) {
  const ids = [...new Set(marks.flatMap((mark) => mark.plan_id ?? []))];
  const rows = ids.length
    ? await ctx.tx
        .select({
          id: maintenancePlans.id,
          title: maintenancePlans.title,
          item_id: maintenancePlans.item_id,
          category_id: maintenancePlans.category_id,
          is_mandatory: maintenancePlans.is_mandatory,
        })
        .from(maintenancePlans)
        .where(and(eq(maintenancePlans.theatre_id, ctx.theatreId), inArray(maintenancePlans.id, ids)))
    : [];
  return new Map(rows.map((row) => [row.id, row]));
}

type Items = Awaited<ReturnType<typeof fetchItems>>;
type Plans = Awaited<ReturnType<typeof fetchPlans>>;

/** Reasons against marks, by their place: a thing that is not there, a plan that does not cover it. */
function objections(marks: readonly Mark[], items: Items, plans: Plans): Record<string, string> {
  const found = marks.flatMap((mark, index): [string, string][] => {
    const item = items.get(mark.item_id);
    if (!item) return [[`marks.${index}.item_id`, "issue.unknown_record"]];
    if (!mark.plan_id) return [];
    const plan = plans.get(mark.plan_id);
    if (!plan) return [[`marks.${index}.plan_id`, "issue.unknown_record"]];
    const covers = plan.item_id === item.id || (plan.category_id !== null && item.categories.includes(plan.category_id));
    return covers ? [] : [[`marks.${index}.plan_id`, "maintenance.not_covered"]];
  });
  return Object.fromEntries(found);
}

const namedAtMost = 5;

/** By number and work, so that in a list of many it is plain which to leave out; null where all may be signed for. */
function refusalOf(ctx: Context, marks: readonly Mark[], items: Items, plans: Plans): AppError | null {
  const refused = marks.flatMap(({ item_id, plan_id }) => {
    const [item, plan] = [items.get(item_id), plans.get(plan_id ?? "")];
    if (item && canRecordMaintenance(ctx.actor, item, plan?.is_mandatory ?? false)) return [];
    return [[item?.inventory_number, plan?.title].filter(Boolean).join(", ")];
  });
  if (refused.length === 0) return null;
  const names = refused.slice(0, namedAtMost).join("; ");
  return new AppError("FORBIDDEN", "maintenance.not_yours", {}, { names, more: Math.max(0, refused.length - namedAtMost) });
}

/** The day of the work: today where nobody says, and never one to come, which would open the gate ahead of time. */
async function dayOf(ctx: Context<Transaction>, given: string | null | undefined): Promise<string> {
  const [row] = await ctx.tx.execute<{ day: string }>(sql`select ${today(ctx)}::text as day`);
  const day = row?.day ?? "";
  if (given && given > day) throw invalid({ done_on: "maintenance.not_yet" });
  return given ?? day;
}

/** Records are only added: a wrong one is set right by another. The triggers move the due days of the things. */
export const recordMaintenance = defineCommand({
  name: "inventory.recordMaintenance",
  permission: "inventory:move",
  summary: "Record what was done and found, for one thing or for many at once",
  input: RecordMaintenanceInput,
  output: RecordedMaintenance,
  http: { method: "POST", path: "/inventory/maintenance/records", status: 201, address: null },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const { marks, ...finding } = input;
    const [items, plans] = [await fetchItems(ctx, marks), await fetchPlans(ctx, marks)];
    const against = objections(marks, items, plans);
    if (Object.keys(against).length > 0) throw invalid(against);
    await requireFile(ctx, input.file_id);
    const refusal = refusalOf(ctx, marks, items, plans);
    if (refusal) throw refusal;
    const done_on = await dayOf(ctx, input.done_on);
    const rows = marks.map((mark) => ({
      ...finding,
      ...mark,
      id: newId(),
      theatre_id: ctx.theatreId,
      done_on,
      created_by_id: ctx.actor.user_id,
    }));
    await ctx.tx.insert(maintenanceRecords).values(rows);
    for (const { id, item_id, plan_id, result, note } of rows)
      ctx.record({
        event: "maintenance.recorded",
        entity: "maintenance_record",
        id,
        after: { item_id, plan_id: plan_id ?? null, done_on, result, note: note ?? null },
        payload: { item_id, plan_id: plan_id ?? null, title: plans.get(plan_id ?? "")?.title ?? null },
      });
    return { recorded: rows.length, ids: rows.map(({ id }) => id) };
  },
});
