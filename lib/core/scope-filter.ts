import "server-only";
import { eq, sql, type Column, type SQL } from "drizzle-orm";
import type { Actor } from "@/lib/core/context";
import type { Scope } from "@/lib/core/access";

/** `reaches` as a condition of a query, so that a list holds only what the grant reaches. */
export function scopeFilter(scope: Scope, actor: Actor, columns: { department?: Column; owner?: Column }): SQL | undefined {
  if (scope === "all") return undefined;
  const [column, value] = scope === "dept" ? [columns.department, actor.department_id] : [columns.owner, actor.user_id];
  return column && value ? eq(column, value) : sql`false`;
}
