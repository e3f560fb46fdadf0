import "server-only";
import { and, eq, sql, type SQL } from "drizzle-orm";
import { broadcasts, users } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { AppError } from "@/lib/core/errors";
import type { Audience } from "@/lib/notifications/broadcasts/schema";

function reachedBy({ everybody, user_ids, role_ids, department_ids }: Audience): SQL {
  if (everybody) return sql`true`;
  return sql`(u.id = any(${sql.param(user_ids ?? [])}::uuid[]) or u.department_id = any(${sql.param(department_ids ?? [])}::uuid[])
    or exists (select 1 from user_roles ur where ur.user_id = u.id and ur.role_id = any(${sql.param(role_ids ?? [])}::uuid[])))`;
}

/** Who gets it: people of this theatre who are still here, without who writes; refused where some are beyond the grant. */
export async function recipientsOf(ctx: Context, audience: Audience): Promise<string[]> {
  const rows = await ctx.tx.execute<{ id: string; department_id: string | null }>(sql`
    select u.id, u.department_id from users u
    where u.theatre_id = ${ctx.theatreId} and u.is_active and u.id is distinct from ${ctx.actor.user_id} and ${reachedBy(audience)}`);
  const isWithin = ctx.scope === "all" || rows.every((row) => row.department_id !== null && row.department_id === ctx.actor.department_id);
  if (!isWithin) throw new AppError("FORBIDDEN", "notifications.beyond_department");
  return rows.map((row) => row.id);
}

/** Notifications of a broadcast are found person by person, by the key that keeps them single. */
const ofBroadcast = (condition: SQL) => sql<number>`(select count(*)::int from users u
  join notifications n on n.user_id = u.id and n.dedupe_key = 'broadcast:' || ${broadcasts.id} where u.theatre_id = ${broadcasts.theatre_id} and ${condition})`;

export const broadcastColumns = {
  id: broadcasts.id,
  title: broadcasts.title,
  message: broadcasts.message,
  is_urgent: broadcasts.is_urgent,
  audience: broadcasts.audience,
  recipients: broadcasts.recipients,
  read: ofBroadcast(sql`n.is_read`),
  acknowledged: ofBroadcast(sql`n.acknowledged_at is not null`),
  created_by: { id: users.id, first_name: users.first_name, last_name: users.last_name },
  created_at: broadcasts.created_at,
};

/** A grant for the department sees what was written by its own person; one for the theatre all of it. */
export function visibleBroadcasts(ctx: Context) {
  return and(
    eq(broadcasts.theatre_id, ctx.theatreId),
    ctx.scope === "all" ? undefined : eq(broadcasts.created_by_id, ctx.actor.user_id ?? sql`null`),
  );
}
