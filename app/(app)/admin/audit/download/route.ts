import { exportAuditRecords } from "@/lib/admin/queries/export-audit-records";
import { load } from "@/lib/core/adapters/page";

/** The log as a file, by the conditions of the address. */
export async function GET(request: Request): Promise<Response> {
  const conditions = Object.fromEntries(new URL(request.url).searchParams);
  const { csv } = await load(exportAuditRecords, conditions);
  return new Response(csv, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="audit.csv"',
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
