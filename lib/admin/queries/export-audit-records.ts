import "server-only";
import { desc } from "drizzle-orm";
import { z } from "zod";
import { auditLog } from "@/db/schema";
import { auditExportLimit } from "@/lib/admin/constants";
import { filterRecords, selectRecords } from "@/lib/admin/rows";
import { AuditFilters } from "@/lib/admin/schema";
import { csvLine } from "@/lib/core/csv";
import { defineQuery } from "@/lib/core/operation";

const head = ["at", "actor", "token", "action", "entity_type", "entity_id", "before", "after", "ip_address", "request_id"];

const json = (state: unknown) => (state ? JSON.stringify(state) : "");

export const exportAuditRecords = defineQuery({
  name: "admin.exportAuditRecords",
  permission: "audit:read",
  summary: "The audit log as CSV, the newest first",
  input: AuditFilters,
  output: z.object({ csv: z.string() }),
  async handler(ctx, input) {
    const rows = await selectRecords(ctx.tx, {})
      .where(filterRecords(ctx, input))
      .orderBy(desc(auditLog.at), desc(auditLog.id))
      .limit(auditExportLimit);
    const lines = rows.map((row) =>
      csvLine([
        row.at.toISOString(),
        row.actor && `${row.actor.last_name} ${row.actor.first_name}`,
        row.token,
        row.action,
        row.entity_type,
        row.entity_id,
        json(row.before),
        json(row.after),
        row.ip_address,
        row.request_id,
      ]),
    );
    // The mark of UTF-8, without which Excel reads Cyrillic as something else.
    return { csv: `\uFEFF${csvLine(head)}${lines.join("")}` };
  },
});
