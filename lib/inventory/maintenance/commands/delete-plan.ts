import "server-only";
import { and, eq } from "drizzle-orm";
import { maintenancePlans, maintenanceRecords } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { canKeepPlan } from "@/lib/inventory/maintenance/policy";
import { fetchPlan } from "@/lib/inventory/maintenance/rows";
import { MaintenancePlan, SeenPlan } from "@/lib/inventory/maintenance/schema";

/** Only a plan that nothing was done by: what was done stays on record, and such a plan is set to rest instead. */
export const deletePlan = defineCommand({
  name: "inventory.deletePlan",
  permission: "inventory:update",
  summary: "Delete a maintenance plan that nothing was done by yet",
  input: SeenPlan,
  output: MaintenancePlan,
  http: { method: "DELETE", path: "/inventory/maintenance/plans/{id}", status: 204 },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const plan = await fetchPlan(ctx, input.id);
    ctx.assert(canKeepPlan(ctx.actor, plan));
    requireVersion(input.version, plan);
    const done = await ctx.tx
      .select({ id: maintenanceRecords.id })
      .from(maintenanceRecords)
      .where(eq(maintenanceRecords.plan_id, plan.id))
      .limit(1);
    if (done.length > 0) throw new AppError("CONFLICT", "maintenance.has_records");
    const gone = await ctx.tx
      .delete(maintenancePlans)
      .where(and(eq(maintenancePlans.id, plan.id), eq(maintenancePlans.version, plan.version)))
      .returning({ id: maintenancePlans.id });
    if (gone.length === 0) requireVersion(plan.version, await fetchPlan(ctx, plan.id));
    ctx.record({ event: "maintenance.unplanned", entity: "maintenance_plan", id: plan.id, before: { ...plan } });
    return plan;
  },
});
