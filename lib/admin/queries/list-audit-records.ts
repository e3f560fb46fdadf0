import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { auditLog, users } from "@/db/schema";
import { filterRecords, selectRecords } from "@/lib/admin/rows";
import { AuditRecordList, ListAuditRecordsInput } from "@/lib/admin/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";

const keys: SortKey[] = [{ name: "at", expression: sql`${auditLog.at}`, type: "timestamptz" }];
const idKey: SortKey = { name: "id", expression: sql`${auditLog.id}`, type: "uuid" };

export const listAuditRecords = defineQuery({
  name: "admin.listAuditRecords",
  permission: "audit:read",
  summary: "The audit log: who did what to which record, when, from where, before and after",
  input: ListAuditRecordsInput,
  output: AuditRecordList,
  http: { method: "GET", path: "/audit" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "-at", cursor: input.cursor }, keys, idKey);
    const where = filterRecords(ctx, input);
    const [rows, [count]] = await Promise.all([
      selectRecords(ctx.tx, { walk_position: steps.position })
        .where(and(where, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(auditLog)
        .leftJoin(users, and(eq(users.theatre_id, auditLog.theatre_id), eq(users.id, auditLog.actor_id)))
        .where(where),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
