import "server-only";
import { roles } from "@/db/schema";
import { newId } from "@/lib/core/ids";
import { defineCommand } from "@/lib/core/operation";
import { canGive } from "@/lib/users/policy";
import { fetchRole } from "@/lib/users/roles/rows";
import { CreateRoleInput, Role } from "@/lib/users/roles/schema";
import { codeFrom } from "@/lib/users/rules";

export const createRole = defineCommand({
  name: "users.createRole",
  permission: "role:manage",
  summary: "Create a role of the theatre's own, with grants that its maker holds",
  input: CreateRoleInput,
  output: Role,
  http: { method: "POST", path: "/roles", status: 201 },
  invalidates: () => ["roles"],
  async handler(ctx, input) {
    ctx.assert(canGive(ctx.actor, input.permissions), "users.more_than_own");
    const roleId = newId();
    const code = input.code ?? codeFrom(input.name, `role_${roleId.slice(-6)}`);
    await ctx.tx.insert(roles).values({
      ...input,
      id: roleId,
      theatre_id: ctx.theatreId,
      code,
      permissions: [...new Set(input.permissions)].toSorted(),
    });
    const role = await fetchRole(ctx, roleId);
    ctx.record({ event: "role.created", entity: "role", id: roleId, after: { ...role } });
    return role;
  },
});
