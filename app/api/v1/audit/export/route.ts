import { route } from "@/lib/core/adapters/route";
import { exportAuditRecords } from "@/lib/admin/queries/export-audit-records";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(exportAuditRecords);
