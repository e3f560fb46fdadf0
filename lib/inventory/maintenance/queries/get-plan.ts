import "server-only";
import { defineQuery } from "@/lib/core/operation";
import { fetchPlan } from "@/lib/inventory/maintenance/rows";
import { MaintenancePlan, PlanId } from "@/lib/inventory/maintenance/schema";

export const getPlan = defineQuery({
  name: "inventory.getPlan",
  permission: "inventory:read",
  summary: "One maintenance plan",
  input: PlanId,
  output: MaintenancePlan,
  http: { method: "GET", path: "/inventory/maintenance/plans/{id}" },
  handler: (ctx, input) => fetchPlan(ctx, input.id),
});
