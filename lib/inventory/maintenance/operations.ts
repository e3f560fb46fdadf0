import "server-only";
import { createPlan } from "@/lib/inventory/maintenance/commands/create-plan";
import { deletePlan } from "@/lib/inventory/maintenance/commands/delete-plan";
import { recordMaintenance } from "@/lib/inventory/maintenance/commands/record-maintenance";
import { remindDueMaintenance } from "@/lib/inventory/maintenance/commands/remind-due-maintenance";
import { updatePlan } from "@/lib/inventory/maintenance/commands/update-plan";
import { getPlan } from "@/lib/inventory/maintenance/queries/get-plan";
import { listDueMaintenance } from "@/lib/inventory/maintenance/queries/list-due-maintenance";
import { listItemMaintenance } from "@/lib/inventory/maintenance/queries/list-item-maintenance";
import { listPlans } from "@/lib/inventory/maintenance/queries/list-plans";
import { listRecords } from "@/lib/inventory/maintenance/queries/list-records";

export const maintenanceOperations = [
  listDueMaintenance,
  listItemMaintenance,
  listPlans,
  getPlan,
  createPlan,
  updatePlan,
  deletePlan,
  listRecords,
  recordMaintenance,
  remindDueMaintenance,
];
