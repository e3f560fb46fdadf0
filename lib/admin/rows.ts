import "server-only";
import { and, eq, sql, type SQL } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { apiTokens, auditLog, users } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { scopeFilter } from "@/lib/core/scope-filter";
import type { AuditFilters } from "@/lib/admin/schema";

/** Records with who made them; names are as they are today, and absent for whom the log outlived. */
export function selectRecords<T extends Record<string, SQL>>(tx: Database | Transaction, extra: T) {
  return tx
    .select({
      id: auditLog.id,
      at: auditLog.at,
      action: auditLog.action,
      entity_type: auditLog.entity_type,
      entity_id: auditLog.entity_id,
      actor: { id: users.id, first_name: users.first_name, last_name: users.last_name, patronymic: users.patronymic },
      token: apiTokens.name,
      before: auditLog.before,
      after: auditLog.after,
      ip_address: auditLog.ip_address,
      request_id: auditLog.request_id,
      ...extra,
    })
    .from(auditLog)
    .leftJoin(users, and(eq(users.theatre_id, auditLog.theatre_id), eq(users.id, auditLog.actor_id)))
    .leftJoin(apiTokens, and(eq(apiTokens.theatre_id, auditLog.theatre_id), eq(apiTokens.id, auditLog.actor_token_id)));
}

/** A day means its first moment, or with `isEnd` the first moment of the next, where the theatre is. */
function momentOf(ctx: Context, moment: string | Date, isEnd: boolean): SQL {
  if (typeof moment !== "string") return sql`${moment.toISOString()}::timestamptz`;
  const zone = sql`(select time_zone from theatres where id = ${ctx.theatreId})`;
  return sql`((${moment}::date + ${isEnd ? 1 : 0}::int)::timestamp at time zone ${zone})`;
}

/** Any part of what was done, to what, by whom, and of the states before and after. */
function matches(q: string): SQL {
  const part = sql`search_fold(${`%${q.replace(/[\\%_]/g, "\\$&")}%`})`;
  const text = sql`concat_ws(' ', ${auditLog.action}, ${auditLog.entity_id}, ${users.last_name}, ${users.first_name}, ${auditLog.ip_address}, ${auditLog.before}, ${auditLog.after})`;
  return sql`search_fold(${text}) like ${part}`;
}

export function filterRecords(ctx: Context, input: AuditFilters): SQL | undefined {
  return and(
    eq(auditLog.theatre_id, ctx.theatreId),
    scopeFilter(ctx.scope, ctx.actor, { department: users.department_id, owner: auditLog.actor_id }),
    input.actor_id ? eq(auditLog.actor_id, input.actor_id) : undefined,
    input.entity_type ? eq(auditLog.entity_type, input.entity_type) : undefined,
    input.entity_id ? eq(auditLog.entity_id, input.entity_id) : undefined,
    input.action ? eq(auditLog.action, input.action) : undefined,
    input.request_id ? eq(auditLog.request_id, input.request_id) : undefined,
    input.from ? sql`${auditLog.at} >= ${momentOf(ctx, input.from, false)}` : undefined,
    input.to ? sql`${auditLog.at} < ${momentOf(ctx, input.to, true)}` : undefined,
    input.q ? matches(input.q) : undefined,
  );
}
