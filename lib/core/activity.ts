import "server-only";
import { and, eq, notInArray, sql } from "drizzle-orm";
import { auditLog, users } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";

const keys: SortKey[] = [{ name: "at", expression: sql`${auditLog.at}`, type: "timestamptz" }];
const idKey: SortKey = { name: "id", expression: sql`${auditLog.id}`, type: "uuid" };

interface Record {
  entity: string;
  id: string;
  /** Actions that nobody wants to read of. */
  without?: readonly string[];
}

/**
 * What the audit log tells of one record, newest first, with the names of who did it. Whether the caller may see the record is for
 * the operation to check before it asks.
 */
export async function readActivity(
  ctx: Context,
  record: Record,
  input: { page: number; page_size: number; sort?: string; cursor?: string },
) {
  const steps = walk({ sort: input.sort ?? "-at", cursor: input.cursor }, keys, idKey);
  const where = and(
    eq(auditLog.theatre_id, ctx.theatreId),
    eq(auditLog.entity_type, record.entity),
    eq(auditLog.entity_id, record.id),
    record.without?.length ? notInArray(auditLog.action, [...record.without]) : undefined,
  );
  const [rows, [count]] = await Promise.all([
    ctx.tx
      .select({
        id: auditLog.id,
        action: auditLog.action,
        at: auditLog.at,
        actor: sql<{ id: string; name: string } | null>`case when ${users.id} is not null then
          json_build_object('id', ${users.id}, 'name', concat_ws(' ', ${users.last_name}, ${users.first_name})) end`,
        before: auditLog.before,
        after: auditLog.after,
        walk_position: steps.position,
      })
      .from(auditLog)
      .leftJoin(users, and(eq(users.id, auditLog.actor_id), eq(users.theatre_id, auditLog.theatre_id)))
      .where(and(where, steps.where))
      .orderBy(...steps.orderBy)
      .limit(input.page_size + 1)
      .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
    ctx.tx
      .select({ total: sql<number>`count(*)::int` })
      .from(auditLog)
      .where(where),
  ]);
  return pageOf(input, steps, rows, count?.total ?? 0);
}
