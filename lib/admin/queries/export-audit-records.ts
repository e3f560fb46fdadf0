import "server-only";
import { and, desc, sql } from "drizzle-orm";
import { z } from "zod";
import { auditLog } from "@/db/schema";
import { filterRecords, selectRecords } from "@/lib/admin/rows";
import { auditFilters, type AuditRecord } from "@/lib/admin/schema";
import type { Context } from "@/lib/core/context";
import { Download } from "@/lib/core/http/download";
import { defineQuery } from "@/lib/core/operation";
import { exportName, exportTable, type ExportColumn } from "@/lib/core/tabular/export";
import { wordsOf } from "@/lib/core/words";

const ExportAuditRecordsInput = z.strictObject({ format: z.enum(["csv", "xlsx"]).default("csv"), ...auditFilters });

const json = (state: unknown) => (state ? JSON.stringify(state) : null);

/** Names of the API, as programs that read the log know them. */
const columns: ExportColumn<AuditRecord>[] = [
  { header: "at", type: "instant", value: (row) => row.at },
  { header: "actor", value: (row) => row.actor && `${row.actor.last_name} ${row.actor.first_name}` },
  { header: "token", value: (row) => row.token },
  { header: "action", value: (row) => row.action },
  { header: "entity_type", value: (row) => row.entity_type },
  { header: "entity_id", value: (row) => row.entity_id },
  { header: "before", value: (row) => json(row.before) },
  { header: "after", value: (row) => json(row.after) },
  { header: "ip_address", value: (row) => row.ip_address },
  { header: "request_id", value: (row) => row.request_id },
];

const batchSize = 500;

/** The newest first; the moment as text, because the database knows it finer than a Date. */
async function* walkRecords(ctx: Context, input: z.output<typeof ExportAuditRecordsInput>): AsyncGenerator<AuditRecord[]> {
  let last: { id: string; moment: string } | undefined;
  do {
    const before = last ? sql`(${auditLog.at}, ${auditLog.id}) < (${last.moment}::timestamptz, ${last.id}::uuid)` : undefined;
    const rows = await selectRecords(ctx.tx, { moment: sql<string>`${auditLog.at}::text` })
      .where(and(filterRecords(ctx, input), before))
      .orderBy(desc(auditLog.at), desc(auditLog.id))
      .limit(batchSize);
    if (rows.length > 0) yield rows;
    last = rows.length < batchSize ? undefined : rows.at(-1);
  } while (last);
}

export const exportAuditRecords = defineQuery({
  name: "admin.exportAuditRecords",
  permission: "audit:read",
  summary: "The audit log as CSV or XLSX, the newest first",
  input: ExportAuditRecordsInput,
  output: Download,
  http: { method: "GET", path: "/audit/export", answer: "file" },
  async handler(ctx, input) {
    const zone = ctx.actor.theatre?.time_zone ?? "UTC";
    const sheet = wordsOf(ctx.locale, "exports")("files.audit");
    const name = exportName({ what: sheet, theatre: ctx.actor.theatre?.name ?? "", at: ctx.now, zone });
    return exportTable({ name, sheet, zone, format: input.format, columns, batches: walkRecords(ctx, input) });
  },
});
