import { route } from "@/lib/core/adapters/route";
import { listPlans } from "@/lib/inventory/maintenance/queries/list-plans";
import { createPlan } from "@/lib/inventory/maintenance/commands/create-plan";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listPlans, createPlan);
