import "server-only";
import { and, eq, sql } from "drizzle-orm";
import { roles } from "@/db/schema";
import { AppError } from "@/lib/core/errors";
import { defineCommand, requireVersion } from "@/lib/core/operation";
import { canChangePermissions, canGive, canUpdateRole } from "@/lib/users/policy";
import { fetchRole } from "@/lib/users/roles/rows";
import { Role, UpdateRoleInput } from "@/lib/users/roles/schema";

export const updateRole = defineCommand({
  name: "users.updateRole",
  permission: "role:manage",
  summary: "Change a role; its grants, before and after, are within those of whoever changes it",
  input: UpdateRoleInput,
  output: Role,
  http: { method: "PUT", path: "/roles/{id}" },
  invalidates: () => ["roles", "users"],
  async handler(ctx, input) {
    const { id: roleId, version, permissions, ...fields } = input;
    const before = await fetchRole(ctx, roleId);
    ctx.assert(canUpdateRole(ctx.actor, before), "users.more_than_own");
    requireVersion(version, before);
    const wanted = permissions && [...new Set(permissions)].toSorted();
    const isChanged = wanted !== undefined && wanted.join() !== before.permissions.toSorted().join();
    if (isChanged && !canChangePermissions(before)) throw new AppError("CONFLICT", "users.admin_keeps_all");
    if (wanted) ctx.assert(canGive(ctx.actor, wanted), "users.more_than_own");
    const updated = await ctx.tx
      .update(roles)
      .set({ ...fields, ...(isChanged ? { permissions: wanted } : {}), version: sql`${roles.version} + 1` })
      .where(and(eq(roles.id, roleId), eq(roles.version, before.version)))
      .returning({ id: roles.id });
    const after = await fetchRole(ctx, roleId);
    if (updated.length === 0) requireVersion(before.version, after);
    ctx.record({ event: "role.updated", entity: "role", id: roleId, before: { ...before }, after: { ...after } });
    return after;
  },
});
