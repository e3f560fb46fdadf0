import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { inventoryCategories, inventoryItems, maintenancePlans } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { invalid } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { canKeepPlan } from "@/lib/inventory/maintenance/policy";
import { fetchPlan } from "@/lib/inventory/maintenance/rows";
import { CreatePlanInput, MaintenancePlan } from "@/lib/inventory/maintenance/schema";
import { visibleItems } from "@/lib/inventory/rows";

async function fetchTarget(ctx: Context, target: { item_id?: string | null; category_id?: string | null }) {
  const [found] = target.item_id
    ? await ctx.tx
        .select({ department_id: inventoryItems.department_id, created_by_id: inventoryItems.created_by_id })
        .from(inventoryItems)
        .where(and(visibleItems(ctx), isNull(inventoryItems.deleted_at), eq(inventoryItems.id, target.item_id)))
    : await ctx.tx
        .select({ department_id: inventoryCategories.department_id })
        .from(inventoryCategories)
        .where(and(eq(inventoryCategories.theatre_id, ctx.theatreId), eq(inventoryCategories.id, target.category_id ?? "")));
  if (!found) throw invalid({ [target.item_id ? "item_id" : "category_id"]: "issue.unknown_record" });
  return found;
}

export const createPlan = defineCommand({
  name: "inventory.createPlan",
  permission: "inventory:update",
  summary: "Plan recurring maintenance of an item or of a category",
  input: CreatePlanInput,
  output: MaintenancePlan,
  http: { method: "POST", path: "/inventory/maintenance/plans", status: 201 },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    ctx.assert(canKeepPlan(ctx.actor, await fetchTarget(ctx, input)));
    const planId = newId();
    await ctx.tx.insert(maintenancePlans).values({ ...input, id: planId, theatre_id: ctx.theatreId, created_by_id: ctx.actor.user_id });
    const plan = await fetchPlan(ctx, planId);
    ctx.record({ event: "maintenance.planned", entity: "maintenance_plan", id: planId, after: { ...plan } });
    return plan;
  },
});
