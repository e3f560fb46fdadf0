import "server-only";
import { exportAuditRecords } from "@/lib/admin/queries/export-audit-records";
import { listAuditRecords } from "@/lib/admin/queries/list-audit-records";

export const adminOperations = [listAuditRecords, exportAuditRecords];
