import "server-only";
import { and, eq, sql, type SQL } from "drizzle-orm";
import { roles } from "@/db/schema";
import type { Context } from "@/lib/core/context";
import { notFound } from "@/lib/core/errors";
import type { Role } from "@/lib/users/roles/schema";

export const roleColumns = {
  id: roles.id,
  code: roles.code,
  name: roles.name,
  description: roles.description,
  permissions: roles.permissions,
  is_system: roles.is_system,
  users: sql<number>`(select count(*)::int from user_roles ur where ur.theatre_id = ${roles.theatre_id} and ur.role_id = ${roles.id})`,
  version: roles.version,
  created_at: roles.created_at,
  updated_at: roles.updated_at,
};

export function rolesOf(ctx: Context, condition?: SQL): SQL | undefined {
  return and(eq(roles.theatre_id, ctx.theatreId), condition);
}

export async function fetchRole(ctx: Context, roleId: string): Promise<Role> {
  const [role] = await ctx.tx
    .select(roleColumns)
    .from(roles)
    .where(rolesOf(ctx, eq(roles.id, roleId)));
  if (!role) throw notFound();
  return role;
}
