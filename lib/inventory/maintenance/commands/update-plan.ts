import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { maintenancePlans } from "@/db/schema";
import { invalid } from "@/lib/core/errors";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { canKeepPlan } from "@/lib/inventory/maintenance/policy";
import { fetchPlan } from "@/lib/inventory/maintenance/rows";
import { closesGate } from "@/lib/inventory/maintenance/rules";
import { MaintenancePlan, UpdatePlanInput } from "@/lib/inventory/maintenance/schema";

export const updatePlan = defineCommand({
  name: "inventory.updatePlan",
  permission: "inventory:update",
  summary: "Change a maintenance plan; absent fields stay",
  input: UpdatePlanInput,
  output: MaintenancePlan,
  http: { method: "PUT", path: "/inventory/maintenance/plans/{id}" },
  invalidates: () => ["inventory"],
  async handler(ctx, input) {
    const { id: planId, version, ...fields } = input;
    const before = await fetchPlan(ctx, planId);
    ctx.assert(canKeepPlan(ctx.actor, before));
    requireVersion(version, before);
    const { is_mandatory = before.is_mandatory, next_due_on = before.next_due_on } = fields;
    if (!closesGate({ is_mandatory, next_due_on })) throw invalid({ next_due_on: "maintenance.first_needed" });
    const updated = await ctx.tx
      .update(maintenancePlans)
      .set({ ...fields, version: sql`${maintenancePlans.version} + 1` })
      .where(and(eq(maintenancePlans.id, planId), eq(maintenancePlans.version, before.version)))
      .returning({ id: maintenancePlans.id });
    const after = await fetchPlan(ctx, planId);
    if (updated.length === 0) requireVersion(before.version, after);
    ctx.record({ event: "maintenance.replanned", entity: "maintenance_plan", id: planId, before: { ...before }, after: { ...after } });
    return after;
  },
});
