import { route } from "@/lib/core/adapters/route";
import { listRecords } from "@/lib/inventory/maintenance/queries/list-records";
import { recordMaintenance } from "@/lib/inventory/maintenance/commands/record-maintenance";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listRecords, recordMaintenance);
