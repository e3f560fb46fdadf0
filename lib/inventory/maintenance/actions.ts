"use server";

import { action } from "@/lib/core/adapters/action";
import { createPlan } from "@/lib/inventory/maintenance/commands/create-plan";
import { deletePlan } from "@/lib/inventory/maintenance/commands/delete-plan";
import { recordMaintenance } from "@/lib/inventory/maintenance/commands/record-maintenance";
import { updatePlan } from "@/lib/inventory/maintenance/commands/update-plan";

export const createPlanAction = action(createPlan);
export const updatePlanAction = action(updatePlan);
export const deletePlanAction = action(deletePlan);
export const recordMaintenanceAction = action(recordMaintenance);
