import "server-only";
import { and, sql } from "drizzle-orm";
import { roles } from "@/db/schema";
import { defineQuery } from "@/lib/core/operation";
import { pageOf, walk, type SortKey } from "@/lib/core/sorting";
import { roleColumns, rolesOf } from "@/lib/users/roles/rows";
import { ListRolesInput, RoleList } from "@/lib/users/roles/schema";

const keys: SortKey[] = [
  { name: "name", expression: sql`${roles.name}`, type: "text" },
  { name: "code", expression: sql`${roles.code}`, type: "text" },
  { name: "created_at", expression: sql`${roles.created_at}`, type: "timestamptz" },
];
const idKey: SortKey = { name: "id", expression: sql`${roles.id}`, type: "uuid" };

export const listRoles = defineQuery({
  name: "users.listRoles",
  permission: "role:read",
  summary: "Roles of the theatre with their grants",
  input: ListRolesInput,
  output: RoleList,
  http: { method: "GET", path: "/roles" },
  async handler(ctx, input) {
    const steps = walk({ sort: input.sort ?? "created_at", cursor: input.cursor }, keys, idKey);
    const where = rolesOf(
      ctx,
      input.q
        ? sql`search_fold(${roles.name} || ' ' || ${roles.code}) like search_fold(${`%${input.q.replace(/[\\%_]/g, "\\$&")}%`})`
        : undefined,
    );
    const [rows, [count]] = await Promise.all([
      ctx.tx
        .select({ ...roleColumns, walk_position: steps.position })
        .from(roles)
        .where(and(where, steps.where))
        .orderBy(...steps.orderBy)
        .limit(input.page_size + 1)
        .offset(input.cursor ? 0 : (input.page - 1) * input.page_size),
      ctx.tx
        .select({ total: sql<number>`count(*)::int` })
        .from(roles)
        .where(where),
    ]);
    return pageOf(input, steps, rows, count?.total ?? 0);
  },
});
