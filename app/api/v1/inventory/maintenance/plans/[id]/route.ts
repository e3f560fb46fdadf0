import { route } from "@/lib/core/adapters/route";
import { getPlan } from "@/lib/inventory/maintenance/queries/get-plan";
import { updatePlan } from "@/lib/inventory/maintenance/commands/update-plan";
import { deletePlan } from "@/lib/inventory/maintenance/commands/delete-plan";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(getPlan, updatePlan, deletePlan);
