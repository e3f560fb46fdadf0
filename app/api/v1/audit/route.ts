import { route } from "@/lib/core/adapters/route";
import { listAuditRecords } from "@/lib/admin/queries/list-audit-records";

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = route(listAuditRecords);
